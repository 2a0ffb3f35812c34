import { expect, test } from "vitest";
import { stackIn, synthesise, withApp } from "./synthesise.ts";

const account = "123456789012";
const wang = `arn:aws:iam::${account}:user/wang`;

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
