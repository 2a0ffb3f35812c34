import { expect, test } from "vitest";
import type { Context } from "./conditions.ts";
import { type Caller, judge } from "./judge.ts";
import { Statement } from "./policy.ts";

const account = "123456789012";
const role: Caller = { kind: "role", account, arn: `arn:aws:iam::${account}:role/reader` };
const bucket = { kind: "service", name: "s3.amazonaws.com" } as const satisfies Caller;
const root = { AWS: `arn:aws:iam::${account}:root` };
const allow = (rest: object) => Statement.parse({ Effect: "Allow", Resource: "*", ...rest });
const deny = (rest: object) => Statement.parse({ Effect: "Deny", Resource: "*", ...rest });

interface Asked {
  readonly caller?: Caller;
  readonly action?: string;
  readonly resource?: string;
  readonly context?: Context;
  readonly identity?: readonly Statement[];
  readonly policy?: readonly Statement[];
}
const judged = ({
  caller = role,
  action = "s3:GetObject",
  resource = "arn:aws:s3:::b/k",
  ...asked
}: Asked) =>
  judge(
    caller,
    { action, resource, context: asked.context ?? {} },
    { identity: asked.identity ?? [], resource: asked.policy ?? [] },
  );

test("what no statement allows is refused", () => {
  expect(judged({})).toBe("unmentioned");
  expect(judged({ identity: [allow({ Action: "s3:PutObject" })] })).toBe("unmentioned");
});

test.each([
  { Action: "s3:GetObject", Resource: "arn:aws:s3:::b/k", verdict: "allowed" },
  { Action: ["s3:PutObject", "S3:getobject"], Resource: "arn:aws:s3:::b/*", verdict: "allowed" },
  { Action: "s3:Get*", Resource: ["arn:aws:s3:::c/*", "arn:aws:s3:::?/k"], verdict: "allowed" },
  { Action: "s3:GetObject", Resource: "arn:aws:s3:::b", verdict: "unmentioned" },
  { Action: "s3:GetObject", Resource: "arn:aws:s3:::b/K", verdict: "unmentioned" },
  { Action: "s3:GetObject", Resource: "arn:aws:s3:::b.k", verdict: "unmentioned" },
  { Action: "s3:GetObjectTagging", Resource: "*", verdict: "unmentioned" },
])("a role with $Action on $Resource: reading the object is $verdict", ({ verdict, ...rest }) => {
  expect(judged({ identity: [allow(rest)] })).toBe(verdict);
});

test("whoever denies, denies: the role's own policy or the bucket's", () => {
  const identity = [allow({ Action: "*" })];
  const denial = deny({ Action: "s3:*", Principal: "*" });

  expect(judged({ identity: [...identity, deny({ Action: "s3:*" })] })).toBe("denied");
  expect(judged({ identity, policy: [denial] })).toBe("denied");
  expect(judged({ identity, policy: [deny({ Action: "s3:*", Principal: root })] })).toBe("denied");
  expect(judged({ identity, policy: [deny({ Action: "sqs:*", Principal: "*" })] })).toBe("allowed");
});

test("in one account the bucket's policy may allow by itself, if it names the role", () => {
  const named = allow({ Action: "s3:GetObject", Principal: { AWS: role.arn } });
  const other = allow({ Action: "s3:GetObject", Principal: { AWS: `${role.arn}-other` } });

  expect(judged({ policy: [named] })).toBe("allowed");
  expect(judged({ policy: [other] })).toBe("unmentioned");
  expect(judged({ policy: [allow({ Action: "s3:*", Principal: root })] })).toBe("unmentioned");
});

test("a key is used only where its own policy leaves it to the account, and the role allows it", () => {
  const asked = { action: "kms:Decrypt", resource: "arn:aws:kms:r:1:key/k" };
  const identity = [allow({ Action: "kms:Decrypt" })];
  const policy = [allow({ Action: "kms:*", Principal: root })];

  expect(judged({ ...asked, identity, policy })).toBe("allowed");
  expect(judged({ ...asked, identity })).toBe("unmentioned");
  expect(judged({ ...asked, policy })).toBe("unmentioned");
});

test("a service may do what the resource's policy lets it, under its conditions", () => {
  const policy = [
    allow({
      Action: "sqs:SendMessage",
      Principal: { Service: "s3.amazonaws.com" },
      Condition: { ArnEquals: { "aws:SourceArn": "arn:aws:s3:::b" } },
    }),
  ];
  const send = (from: string, caller: Caller = bucket) =>
    judged({ caller, action: "sqs:SendMessage", policy, context: { "aws:SourceArn": [from] } });

  expect(send("arn:aws:s3:::b")).toBe("allowed");
  expect(send("arn:aws:s3:::c")).toBe("unmentioned");
  expect(send("arn:aws:s3:::b", { kind: "service", name: "sns.amazonaws.com" })).toBe(
    "unmentioned",
  );
  expect(send("arn:aws:s3:::b", role)).toBe("unmentioned");
});

test("what the simulator does not know it does not judge", () => {
  expect(() => deny({ NotAction: "s3:*" })).toThrow();
  expect(() => judged({ policy: [allow({ Action: "*" })] })).toThrow("names nobody");
});
