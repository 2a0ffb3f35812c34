import {
  CognitoIdentityProviderClient,
  paginateListUsers,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import Table from "cli-table3";
import { colours } from "../../command-line/terminal.ts";
import type { Person, UserDirectory } from "./users.ts";

/** Somebody as a list shows them. `since` is the day of the last change of the entry. */
export interface Entered extends Person {
  readonly isEnabled: boolean;
  /** Cognito's word: `FORCE_CHANGE_PASSWORD` until somebody has signed in the first time, then `CONFIRMED`. */
  readonly state: string;
  readonly since: string;
}

/** Everybody in the directory whose role and division are these, where they are asked for; by division, then by name. */
export const listUsers = async (
  { poolId }: UserDirectory,
  asked: Partial<Pick<Person, "role" | "division">>,
): Promise<readonly Entered[]> => {
  const client = new CognitoIdentityProviderClient();
  const pages = paginateListUsers({ client }, { UserPoolId: poolId });
  const users = (await Array.fromAsync(pages, ({ Users = [] }) => Users)).flat().map(enteredAs);
  return users
    .filter(({ role }) => asked.role === undefined || role === asked.role)
    .filter(({ division }) => asked.division === undefined || division.startsWith(asked.division))
    .toSorted((one, other) => order(one).localeCompare(order(other), "zh"));
};

const order = ({ division, name }: Entered): string => `${division.padEnd(6)} ${name}`;

const enteredAs = ({
  Username = "",
  Attributes = [],
  Enabled = false,
  UserStatus,
  UserLastModifiedDate,
}: UserType): Entered => {
  const value = (name: string): string =>
    Attributes.find(({ Name }) => Name === `custom:${name}`)?.Value ?? "";
  return {
    name: Username,
    role: value("role"),
    division: value("division"),
    isEnabled: Enabled,
    state: UserStatus ?? "",
    since: UserLastModifiedDate?.toISOString().slice(0, 10) ?? "",
  };
};

export const userTable = (users: readonly Entered[]): string => {
  const table = new Table({
    head: ["用户 name", "角色 role", "区划 division", "启用 enabled", "状态 state", "更改 changed"],
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const { name, role, division, isEnabled, state, since } of users)
    table.push([name, role, division, isEnabled ? "是 yes" : colours.red("否 no"), state, since]);
  return `${table.toString()}\n${users.length} 人 users`;
};
