import {
  CognitoIdentityProviderClient,
  paginateListUsers,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import Table from "cli-table3";
import { colours } from "../../command-line/terminal.ts";
import { NO_DEPARTMENT, type Person, type UserDirectory } from "./users.ts";

/** Somebody as a list shows them. `since` is the day of the last change of the entry. */
export interface Entered extends Person {
  readonly isEnabled: boolean;
  /** Cognito's word: `FORCE_CHANGE_PASSWORD` until somebody has signed in the first time, then `CONFIRMED`. */
  readonly state: string;
  readonly since: string;
}

/** Everybody in the directory of this role, division and department, where they are asked for; by division, then by name. */
export const listUsers = async (
  { poolId }: UserDirectory,
  asked: Partial<Pick<Person, "role" | "division" | "department">>,
): Promise<readonly Entered[]> => {
  const client = new CognitoIdentityProviderClient();
  const pages = paginateListUsers({ client }, { UserPoolId: poolId });
  const users = (await Array.fromAsync(pages, ({ Users = [] }) => Users)).flat().map(enteredAs);
  return users
    .filter(({ role }) => asked.role === undefined || role === asked.role)
    .filter(({ division }) => asked.division === undefined || division.startsWith(asked.division))
    .filter((entered) => asked.department === undefined || isOf(asked.department, entered))
    .toSorted((one, other) => order(one).localeCompare(order(other), "zh"));
};

/** `none` is the county's office: its clerks, not everybody who has no department. */
const isOf = (asked: string, { role, department }: Entered): boolean =>
  asked === NO_DEPARTMENT ? role === "clerk" && department === undefined : department === asked;

const order = ({ division, name }: Entered): string => `${division.padEnd(6)} ${name}`;

const enteredAs = ({
  Username = "",
  Attributes = [],
  Enabled = false,
  UserStatus,
  UserLastModifiedDate,
}: UserType): Entered => {
  const written = (name: string): string | undefined =>
    Attributes.find(({ Name }) => Name === `custom:${name}`)?.Value;
  return {
    name: Username,
    role: written("role") ?? "",
    division: written("division") ?? "",
    department: written("department"),
    isEnabled: Enabled,
    state: UserStatus ?? "",
    since: UserLastModifiedDate?.toISOString().slice(0, 10) ?? "",
  };
};

export const userTable = (users: readonly Entered[]): string => {
  const table = new Table({
    head: [
      "用户 name",
      "角色 role",
      "区划 division",
      "部门 department",
      "启用 enabled",
      "状态 state",
      "更改 changed",
    ],
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const { name, role, division, department = "", isEnabled, state, since } of users) {
    const enabled = isEnabled ? "是 yes" : colours.red("否 no");
    table.push([name, role, division, department, enabled, state, since]);
  }
  return `${table.toString()}\n${users.length} 人 users`;
};
