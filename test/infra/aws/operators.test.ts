import { expect, test } from "vitest";
import * as z from "zod";
import { recorded } from "./recorded-operations.ts";
import { readable, stackIn, synthesise, withApp } from "./synthesise.ts";

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

/** `sqs:SendMessage EvidenceEventsQueue`, one line an action and resource. */
const allowedTo = (name: string, of = prod): readonly string[] => {
  const statements = z
    .array(Statement)
    .parse(roleIn(of, name)?.Policies[0].PolicyDocument.Statement);
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
    ...(await recorded("retell", retelling)),
    ...(await recorded("reconcile", stage)),
  ];
  const allowed = allowedTo("Operator");

  expect(asked.length).toBeGreaterThan(10);
  expect(unlike(asked, allowed)).toEqual([]);
  const beyond = unlike(allowed, asked).filter((line) => !/^(logs|cloudwatch):/.test(line));
  expect(beyond).toEqual([
    // Dead letters: what the stream left is looked at, and purged once it was told again
    "servicequotas:GetServiceQuota lambda/L-B99A9384",
    "sqs:PurgeQueue KeepLedgerFailures",
    "sqs:PurgeQueue RecomputeStatusFailures",
    "sqs:ReceiveMessage KeepLedgerFailures",
    "sqs:ReceiveMessage RecomputeStatusFailures",
  ]);
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

test("nobody reads evidence, rows or keys, and nobody changes the stack, as one of these", () => {
  for (const name of ["Operator", "UserAdministrator", "Auditor"])
    expect(allowedTo(name).join("\n")).not.toMatch(/^(s3|dynamodb|kms|iam|sts):|\*:|:\*\s/m);
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

test("unless somebody is named no role is made", () => {
  expect(synthesise({ stage: "prod" }).text).not.toContain('"People');
  const some = synthesise({ stage: "prod", auditors: wang });
  expect(
    Object.keys(some.resources("AWS::IAM::Role")).filter((id) => /^People/.test(id)),
  ).toHaveLength(1);
});

const provider = { issuer: "https://id.example.cn", audience: "duxue" };

test.each([
  { context: { operators: "*" }, region: "ap-east-1", says: "-c operators: * is no user" },
  {
    context: { operators: `arn:aws:iam::${account}:user/*` },
    region: "ap-east-1",
    says: "no user",
  },
  { context: { auditors: `${wang},` }, region: "ap-east-1", says: "-c auditors:  is no user" },
  {
    context: { auditors: `arn:aws:sts::${account}:assumed-role/x/y` },
    region: "ap-east-1",
    says: "no user",
  },
  {
    context: { ...provider, operators: wang },
    region: "cn-north-1",
    says: "such as arn:aws-cn:iam::",
  },
  {
    context: { ...provider, userAdministrators: wang.replace("aws", "aws-cn") },
    region: "cn-north-1",
    says: "this deployment has none",
  },
])("$context in $region is refused", ({ context, region, says }) => {
  expect(() => withApp(context, (app) => stackIn(app, region))).toThrow(says);
});

test.each(["Operator", "Auditor"])("%s may open the dashboard that there is", (role) => {
  const [dashboard] = Object.values(prod.resources("AWS::CloudWatch::Dashboard"));
  const [right = ""] = allowedTo(role).filter((line) => line.startsWith("cloudwatch:GetDashboard"));

  expect(right.replace("<AWS::Region>", "ap-east-1")).toBe(
    `cloudwatch:GetDashboard ${dashboard?.Properties.DashboardName}`,
  );
});
