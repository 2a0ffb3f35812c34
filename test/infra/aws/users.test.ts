import {
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
import { checkWords } from "../../../infra/aws/operations/user-words.ts";
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

test("who gets another role or division keeps no token of the old one", async () => {
  const { calls, told } = await done("change", { role: "leader", division: "140524" });
  const UserAttributes = [
    { Name: "custom:role", Value: "leader" },
    { Name: "custom:division", Value: "140524" },
  ];
  expect(calls).toEqual([
    [AdminUpdateUserAttributesCommand, { ...who, UserAttributes }],
    signedOut,
  ]);
  expect(told).toContain("role=leader division=140524");
});

const entered = (Username: string, role: string, division: string, Enabled = true) => ({
  Username,
  Enabled,
  UserStatus: "CONFIRMED" as const,
  UserLastModifiedDate: new Date("2026-11-26T01:00:00Z"),
  Attributes: [
    { Name: "custom:role", Value: role },
    { Name: "custom:division", Value: division },
  ],
});

const filled = () =>
  cognito
    .on(ListUsersCommand)
    .resolvesOnce({
      Users: [entered("李雷", "clerk", "140524"), entered("王芳", "inspector", "14")],
      PaginationToken: "more",
    })
    .resolves({ Users: [entered("赵云", "clerk", "140105", false)] });

test("the list has everybody, page after page, by division", async () => {
  filled();
  const users = await listUsers(directory, {});
  expect(users.map(({ name }) => name)).toEqual(["王芳", "赵云", "李雷"]);
  expect(users[1]).toEqual({
    name: "赵云",
    role: "clerk",
    division: "140105",
    isEnabled: false,
    state: "CONFIRMED",
    since: "2026-11-26",
  });
  expect(userTable(users)).toMatch(/赵云.*clerk.*140105.*否 no[\s\S]*3 人 users$/);
});

test.each([
  [{ role: "clerk" }, ["赵云", "李雷"]],
  [{ division: "1405" }, ["李雷"]],
  [{ role: "inspector", division: "1405" }, []],
])("of the list those are shown that are asked for: %o", async (asked, names) => {
  filled();
  expect((await listUsers(directory, asked)).map(({ name }) => name)).toEqual(names);
});

const words = { verb: "enter", more: [], name: "a", role: "clerk", division: "14", token: false };

test.each([
  [{ ...words, verb: "fire" }, /没有这样的操作：fire/],
  [{ ...words, more: ["now"] }, /没有这样的操作：enter now/],
  [{ ...words, verb: "disable", name: undefined }, /缺少用户名/],
  [{ ...words, division: undefined }, /缺少角色或区划/],
  [{ ...words, verb: "change", role: undefined, division: undefined }, /缺少新的/],
  [{ ...words, verb: "list", token: true }, /--token/],
  [{ ...words, verb: "list", role: "boss" }, /没有角色 boss/],
  [{ ...words, verb: "change", division: "140" }, /2、4 或 6 位/],
])("words that cannot be meant are refused before anything is asked: %o", (said, says) => {
  expect(() => checkWords(said)).toThrow(says);
});

test.each([
  words,
  { ...words, token: true },
  { ...words, verb: "list", name: undefined, role: undefined, division: undefined },
  { ...words, verb: "change", role: undefined },
  { ...words, verb: "sign-out", role: undefined, division: undefined },
])("words that can be meant are taken: %o", (said) => {
  expect(() => checkWords(said)).not.toThrow();
});
