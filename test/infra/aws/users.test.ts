import {
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { expect, test, vi } from "vitest";
import { listUsers, userTable } from "../../../infra/aws/operations/list-users.ts";
import { acts } from "../../../infra/aws/operations/user-acts.ts";
import { enterUser } from "../../../infra/aws/operations/users.ts";
import { mockedClient } from "../../support/mocked-client.ts";

vi.stubEnv("AWS_REGION", "x");
const cognito = mockedClient(CognitoIdentityProviderClient);
const directory = { poolId: "pool", clientId: "client" };
const who = { UserPoolId: "pool", Username: "王芳" };

/** Does it to 王芳, and gives what was asked of the pool besides what is told. */
const done = async (act: string, to = {}) => {
  cognito.onAnyCommand().resolves({});
  const told = await acts[act]?.(directory, { name: "王芳", to });
  const calls = cognito.calls().map(({ args: [asked] }) => [asked.constructor, asked.input]);
  return { told, calls };
};
const signedOut = [AdminUserGlobalSignOutCommand, who];

test("who is disabled is signed out too, and it is said how long a token still lasts", async () => {
  const { told, calls } = await done("disable");
  expect(calls).toEqual([[AdminDisableUserCommand, who], signedOut]);
  expect(told).toMatch(/8 小时.*8 hours/);
});

test("who is enabled may sign in again, and no more is done", async () => {
  expect((await done("enable")).calls).toEqual([[AdminEnableUserCommand, who]]);
});

test("a new first password has to be changed when it is used, and differs each time", async () => {
  const { told, calls } = await done("reset-password");
  const [Password] = told?.split("\n").slice(-1) ?? [];
  expect(calls).toEqual([
    [AdminSetUserPasswordCommand, { ...who, Password, Permanent: false }],
    signedOut,
  ]);
  cognito.reset();
  expect((await done("reset-password")).told).not.toContain(Password);
});

test("a second factor that was lost is taken off; the next sign-in asks for a new one", async () => {
  const SoftwareTokenMfaSettings = { Enabled: false, PreferredMfa: false };
  expect((await done("reset-second-factor")).calls).toEqual([
    [AdminSetUserMFAPreferenceCommand, { ...who, SoftwareTokenMfaSettings }],
    signedOut,
  ]);
});

const written = (attributes: Readonly<Record<string, string>>) => ({
  ...who,
  UserAttributes: Object.entries(attributes).map(([name, Value]) => ({
    Name: `custom:${name}`,
    Value,
  })),
});
const emptied = [
  AdminDeleteUserAttributesCommand,
  { ...who, UserAttributeNames: ["custom:department"] },
];

test("a clerk of a department gets role and department at once", async () => {
  const to = { role: "clerk", department: "education" };
  const { calls, told } = await done("change", to);
  expect(calls).toEqual([[AdminUpdateUserAttributesCommand, written(to)], signedOut]);
  expect(told).toContain("role=clerk department=education");
});

test("who belongs to no department any more has the attribute taken off, not an empty one", async () => {
  const { calls, told } = await done("change", { department: "none" });
  expect(calls).toEqual([emptied, signedOut]);
  expect(told).toContain("changed: department=none");
});

test.each(["leader", "reviewer", "inspector", "director", "admin"])(
  "who becomes a %s leaves the department behind, after the role is written",
  async (role) => {
    const { calls, told } = await done("change", { role, division: "14" });
    expect(calls).toEqual([
      [AdminUpdateUserAttributesCommand, written({ role, division: "14" })],
      emptied,
      signedOut,
    ]);
    expect(told).toContain(`role=${role} division=14 department=none`);
  },
);

test("who gets another county keeps no token of the old one, but the department: the office's rights are given by name", async () => {
  const to = { role: "clerk", division: "140525" };
  const { calls, told } = await done("change", to);
  expect(calls).toEqual([[AdminUpdateUserAttributesCommand, written(to)], signedOut]);
  expect(told).toContain("role=clerk division=140525");
});

test.each([
  ["education", [["custom:department", "education"]]],
  [undefined, []],
])(
  "somebody of the department %s is entered with no attribute too many",
  async (department, more) => {
    cognito.onAnyCommand().resolves({});
    await enterUser(directory, { name: "王芳", role: "clerk", division: "140524", department });
    const [asked] = cognito.commandCalls(AdminCreateUserCommand);
    const attributes = asked?.args[0].input.UserAttributes?.map(({ Name, Value }) => [Name, Value]);
    expect(attributes).toEqual([["custom:role", "clerk"], ["custom:division", "140524"], ...more]);
  },
);

const entered = (
  Username: string,
  role: string,
  division: string,
  { Enabled = true, department = "" } = {},
) => ({
  Username,
  Enabled,
  UserStatus: "CONFIRMED" as const,
  UserLastModifiedDate: new Date("2026-11-26T01:00:00Z"),
  Attributes: [
    { Name: "custom:role", Value: role },
    { Name: "custom:division", Value: division },
    ...(department ? [{ Name: "custom:department", Value: department }] : []),
  ],
});

const filled = () =>
  cognito
    .on(ListUsersCommand)
    .resolvesOnce({
      Users: [
        entered("李雷", "clerk", "140524", { department: "education" }),
        entered("王芳", "inspector", "14"),
      ],
      PaginationToken: "more",
    })
    .resolves({ Users: [entered("赵云", "clerk", "140105", { Enabled: false })] });

test("the list has everybody, page after page, by division", async () => {
  filled();
  const users = await listUsers(directory, {});
  expect(users.map(({ name }) => name)).toEqual(["王芳", "赵云", "李雷"]);
  expect(users[1]).toEqual({
    name: "赵云",
    role: "clerk",
    division: "140105",
    department: undefined,
    isEnabled: false,
    state: "CONFIRMED",
    since: "2026-11-26",
  });
  expect(userTable(users)).toMatch(/李雷.*clerk.*140524.*education.*是 yes/);
  expect(userTable(users)).toMatch(/赵云.*clerk.*140105.*否 no[\s\S]*3 人 users$/);
});

test.each([
  [{ role: "clerk" }, ["赵云", "李雷"]],
  [{ division: "1405" }, ["李雷"]],
  [{ role: "inspector", division: "1405" }, []],
  [{ department: "education" }, ["李雷"]],
  [{ department: "finance" }, []],
  [{ department: "none" }, ["赵云"]],
])("of the list those are shown that are asked for: %o", async (asked, names) => {
  filled();
  expect((await listUsers(directory, asked)).map(({ name }) => name)).toEqual(names);
});
