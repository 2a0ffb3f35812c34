import { expect, test } from "vitest";
import * as z from "zod";
import { recorded } from "./recorded-operations.ts";
import { readable, synthesise } from "./synthesise.ts";

const account = "123456789012";
const wang = `arn:aws:iam::${account}:user/wang`;
const named = {
  operators: `${wang},arn:aws:iam::${account}:role/on-duty`,
  userAdministrators: wang,
  auditors: `arn:aws:iam::${account}:root`,
};
const prod = synthesise({ stage: "prod", ...named });
const dev = synthesise({ stage: "dev", ...named });

const Statement = z.object({
  Action: z.union([z.string().transform((action) => [action]), z.array(z.string())]),
  Resource: z.unknown(),
});
const roleIn = (of: typeof prod, name: string) => {
  const roles = Object.entries(of.resources("AWS::IAM::Role"));
  return roles.find(([id]) => id.startsWith(`People${name}`))?.[1]?.Properties;
};

const policyOf = (of: typeof prod, name: string): unknown =>
  roleIn(of, name)?.Policies[0].PolicyDocument.Statement;

/** `sqs:SendMessage EvidenceEventsQueue`, one line an action and resource. */
const allowedTo = (name: string, of = prod): readonly string[] => {
  const statements = z.array(Statement).parse(policyOf(of, name));
  return statements
    .flatMap(({ Action, Resource }) =>
      [Resource]
        .flat()
        .flatMap((resource) => Action.map((action) => `${action} ${nameOf(readable(resource))}`)),
    )
    .toSorted();
};

const nameOf = (resource: string): string => {
  const [, stack] = /:stack\/(\S+)\/\*$/.exec(resource) ?? [];
  const [, quota] = /:servicequotas:.*:(\S+)$/.exec(resource) ?? [];
  const [, board] = /:dashboard\/(\S+)$/.exec(resource) ?? [];
  const [, stream] = /^<([A-Za-z]+)[0-9A-F]{8}\.StreamArn>$/.exec(resource) ?? [];
  if (stream) return `${stream}.StreamArn`;
  const [, id] = /^<([A-Za-z]+?)(?:Live|Function)?[0-9A-F]{8}(?:\.Arn)?>$/.exec(resource) ?? [];
  return stack ?? quota ?? board ?? id ?? resource;
};

const unlike = (lines: readonly string[], others: readonly string[]): readonly string[] =>
  [...new Set(lines)].filter((line) => !others.includes(line)).toSorted();

const stage = ["--stage", "prod"];
const retelling = ["--division", "14", "--cycle", "2021", ...stage];

test("an operator may do what outputs, redrive, retell and reconcile ask for, and beyond that what runbooks do by hand", async () => {
  const asked = [
    ...(await recorded("outputs", stage)),
    ...(await recorded("redrive", stage)),
    // Nothing takes from these queues, and what waits still at the end is told with a code of its own
    ...(await recorded("redrive", ["--all", "--wait", "0", ...stage], 1)),
    ...(await recorded("redrive", ["--id", "KeepLedgerFailures", "--discard", ...stage])),
    ...(await recorded("retell", retelling)),
    ...(await recorded("reconcile", stage)),
  ];
  const allowed = allowedTo("Operator");

  expect(asked.length).toBeGreaterThan(10);
  expect(unlike(asked, allowed)).toEqual([]);
  const beyond = unlike(allowed, asked).filter((line) => !/^(logs|cloudwatch):/.test(line));
  expect(beyond).toEqual(["servicequotas:GetServiceQuota lambda/L-B99A9384"]);
});

const whom = ["--name", "a"];
const everyAct: readonly (readonly string[])[] = [
  ["enter", ...whom, "--role", "clerk", "--division", "140524", "--department", "education"],
  ["list"],
  ["change", ...whom, "--role", "leader"],
  ["change", ...whom, "--department", "none"],
  ...["disable", "enable", "reset-password", "reset-second-factor", "sign-out"].map((act) => [
    act,
    ...whom,
  ]),
];
const asksOfUsers = async (acts: readonly (readonly string[])[], at: string) => {
  const asked: string[] = [];
  for (const act of acts) asked.push(...(await recorded("user", [...act, "--stage", at])));
  return [...new Set(asked)].toSorted();
};

test("whoever administers users may do what npm run user asks of this pool, no more and no less", async () => {
  expect(allowedTo("UserAdministrator")).toEqual(await asksOfUsers(everyAct, "prod"));
});

test("only where no second factor is asked for may they sign in for somebody, to get a token to try", async () => {
  const trial = ["enter", ...whom, "--role", "clerk", "--division", "140524", "--token"];

  expect(allowedTo("UserAdministrator", dev)).toEqual(
    await asksOfUsers([...everyAct, trial], "dev"),
  );
  expect(allowedTo("UserAdministrator").join()).not.toContain("AdminInitiateAuth");
});

test("an auditor changes nothing: every right reads", () => {
  const actions = allowedTo("Auditor").map((line) => line.split(" ")[0]?.split(":")[1] ?? "");

  expect(actions.length).toBeGreaterThan(10);
  // Stopping is of a query that the auditor began
  for (const action of actions)
    expect(action).toMatch(/^(Describe|Get|List|Lookup|Filter|StartQuery|StopQuery)/);
});

test("nobody reads evidence or rows, and nobody changes the stack, as one of these", () => {
  for (const name of ["Operator", "UserAdministrator", "Auditor"]) {
    const others = allowedTo(name).filter((line) => !ofStream.includes(line));
    expect(others.join("\n")).not.toMatch(/^(s3|dynamodb|kms|iam|sts):|\*:|:\*\s/m);
  }
});

/** The stream names rows by their keys and says nothing that they hold; a test of storage holds it to that. */
const ofStream = [
  "dynamodb:GetRecords StorageTable.StreamArn",
  "dynamodb:GetShardIterator StorageTable.StreamArn",
  "kms:Decrypt StorageKey",
  "kms:DescribeKey StorageKey",
];

const Conditioned = z.object({
  Action: z.unknown(),
  Condition: z.object({ StringEquals: z.object({ "kms:ViaService": z.unknown() }) }).optional(),
});

test("the table's key opens to an operator through DynamoDB alone, of which they reach the stream alone", () => {
  const statements = z.array(Conditioned).parse(policyOf(prod, "Operator"));
  const ofKey = statements.filter(({ Action }) => JSON.stringify(Action).includes("kms:"));

  expect(ofKey.map((each) => readable(each.Condition?.StringEquals["kms:ViaService"]))).toEqual([
    "dynamodb.<AWS::Region>.amazonaws.com",
  ]);
  expect(allowedTo("Auditor").filter((line) => ofStream.includes(line))).toEqual([]);
});

test("switching writers off, and whatever else a lost table or stack asks for, is for whoever deploys", () => {
  for (const name of ["Operator", "UserAdministrator", "Auditor"])
    expect(allowedTo(name).join("\n")).not.toMatch(
      /FunctionConcurrency|EventSourceMapping|ListStack|StackEvents|DeleteStack|ChangeSet/,
    );
});

test.each(["Operator", "UserAdministrator", "Auditor"])(
  "a session as %s lasts an hour at most, and its ARN is told by the stack",
  (name) => {
    expect(roleIn(prod, name)?.MaxSessionDuration).toBe(3600);
    expect(Object.keys(prod.template.findOutputs(`${name}Role`))).toHaveLength(1);
  },
);

test("users and accounts need a second factor; whoever signs in to a role is asked there", () => {
  const trust = (name: string) =>
    roleIn(prod, name)?.AssumeRolePolicyDocument.Statement.map(
      ({ Principal, Condition }: { Principal: { AWS: unknown }; Condition?: unknown }) => [
        Principal.AWS,
        Condition,
      ],
    );
  const second = { Bool: { "aws:MultiFactorAuthPresent": "true" } };

  expect(trust("Operator")).toEqual(
    expect.arrayContaining([
      [wang, second],
      [`arn:aws:iam::${account}:role/on-duty`, undefined],
    ]),
  );
  expect(trust("UserAdministrator")).toEqual([[wang, second]]);
  expect(trust("Auditor")).toEqual([[named.auditors, second]]);
});

test.each(["Operator", "Auditor"])("%s may open the dashboard that there is", (role) => {
  const [dashboard] = Object.values(prod.resources("AWS::CloudWatch::Dashboard"));
  const [right = ""] = allowedTo(role).filter((line) => line.startsWith("cloudwatch:GetDashboard"));

  expect(right.replace("<AWS::Region>", "ap-east-1")).toBe(
    `cloudwatch:GetDashboard ${dashboard?.Properties.DashboardName}`,
  );
});
