import { expect, test } from "vitest";
import { roles } from "../../../infra/aws/operations/roles.ts";
import { Role } from "../../../shared/domain/access.ts";
import { runToEnd } from "../../support/host.ts";

/** No account, no region, and nobody asked for either over the network. */
const nowhere = { AWS_EC2_METADATA_DISABLED: "true" };

/** A command as an operator runs it. */
const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  runToEnd(script.includes("/") ? script : `../aws/operations/${script}`, args, {
    env: { ...nowhere, ...env },
  });

test("users are entered in the roles that access is decided by", () => {
  expect(roles).toEqual(Role.options);
});

const someone = ["--name", "a", "--role", "clerk", "--division", "140524"];

test.each([
  { script: "outputs.ts", args: [] },
  { script: "../redrive/main.ts", args: [] },
  { script: "retell.ts", args: ["--division", "14", "--cycle", "2021"] },
  { script: "reconcile.ts", args: [] },
  { script: "restore-decisions.ts", args: ["--from", "a"] },
  { script: "pause.ts", args: [] },
  { script: "resume.ts", args: [] },
  { script: "retained.ts", args: [] },
  { script: "user.ts", args: someone },
])("$script without a region or credentials says which setting is missing", async (command) => {
  const placeless = await run(command.script, command.args);
  const stranger = await run(command.script, command.args, { AWS_REGION: "ap-east-1" });

  expect([placeless.code, placeless.out, placeless.error]).toEqual([
    1,
    "",
    expect.stringMatching(/^没有指定区域.*AWS_REGION[^\n]*\nNo region: [^\n]*\n$/),
  ]);
  expect([stranger.code, stranger.error]).toEqual([
    1,
    expect.stringMatching(/^没有可用的云账号凭证.*AWS_PROFILE[^\n]*\nNo credentials: [^\n]*\n$/),
  ]);
});

test.each([
  {
    what: "an option nobody knows",
    script: "outputs.ts",
    args: ["--foo"],
    says: /--foo[\s\S]*\[--stage/,
  },
  {
    what: "a retelling without a cycle",
    script: "retell.ts",
    args: ["--division", "14"],
    says: /cycle/,
  },
  {
    what: "a redrive of all and of one",
    script: "../redrive/main.ts",
    args: ["--all", "--id", "a"],
    says: /--all goes with neither --id nor --queue/,
  },
  {
    what: "a discarding of all",
    script: "../redrive/main.ts",
    args: ["--all", "--discard"],
    says: /--discard takes --id/,
  },
  {
    what: "a wait that is no number",
    script: "../redrive/main.ts",
    args: ["--all", "--wait", "long"],
    says: /--wait is seconds, not long/,
  },
  {
    what: "a redrive where no host runs",
    script: "../redrive/main.ts",
    args: ["--state", "no-such-folder"],
    says: /No host runs on the state folder no-such-folder/,
  },
  { what: "a user without a name", script: "user.ts", args: [], says: /--name NAME/ },
  {
    what: "a restore without its table",
    script: "restore-decisions.ts",
    args: ["--dry-run"],
    says: /--from TABLE/,
  },
  {
    what: "a role that does not exist",
    script: "user.ts",
    args: ["--name", "a", "--role", "boss", "--division", "14"],
    says: /没有角色 boss/,
  },
  {
    what: "a division of three digits",
    script: "user.ts",
    args: ["--name", "a", "--role", "clerk", "--division", "140"],
    says: /2、4 或 6 位/,
  },
  {
    what: "a leader of a department",
    script: "user.ts",
    args: ["--name", "a", "--role", "leader", "--division", "140524", "--department", "education"],
    says: /角色 leader 不能带 --department[\s\S]*--department ID/,
  },
])("$what is told in a sentence, without a stack", async ({ script, args, says }) => {
  const { code, out, error } = await run(script, args);

  expect([code, out]).toEqual([1, ""]);
  expect(error).toMatch(says);
  expect(error).not.toContain("    at ");
});
