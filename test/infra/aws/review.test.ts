import { Bucket } from "aws-cdk-lib/aws-s3";
import { expect, test } from "vitest";
import * as z from "zod";
import { stackIn, synthesise, withApp } from "./synthesise.ts";

const provider = { issuer: "https://id.example.cn", audience: "duxue" };
const page = {
  authorizationEndpoint: "https://id.example.cn/authorize",
  tokenEndpoint: "https://id.example.cn/token",
  consoleClient: "duxue-page",
};
const site = { consoleOrigin: "https://duxue.example.gov.cn" };
const wang = "arn:aws:iam::123456789012:user/wang";
const people = { operators: wang, userAdministrators: wang, auditors: wang };
const wangInChina = wang.replace("aws", "aws-cn");
const contexts = [
  { context: { stage: "dev" }, region: "ap-east-1" },
  { context: { stage: "dev", gradual: "on", canary: "off", ...people }, region: "ap-east-1" },
  { context: { stage: "prod" }, region: "ap-east-1" },
  { context: { stage: "prod", gradual: "off", ...people }, region: "ap-east-1" },
  { context: { stage: "dev", ...provider }, region: "cn-north-1" },
  { context: { stage: "prod", ...provider }, region: "cn-north-1" },
  { context: { stage: "prod", ...provider, ...page, ...site }, region: "cn-north-1" },
  { context: { stage: "prod", ...site }, region: "ap-east-1" },
  {
    context: { stage: "prod", ...provider, operators: wangInChina, auditors: wangInChina },
    region: "cn-northwest-1",
  },
];

test.each(contexts)(
  "cdk-nag finds nothing unexplained in $context for $region",
  ({ context, region }) => {
    expect(() => synthesise(context, region)).not.toThrow();
  },
);

test.each([
  { context: { stage: "dev" }, region: "ap-east-1" },
  { context: { stage: "prod", ...provider }, region: "cn-north-1" },
])("cdk-nag looks: a bucket that is open stops $context for $region", ({ context, region }) => {
  const synthesis = () =>
    withApp(context, (app) => {
      new Bucket(stackIn(app, region), "Open");
      return app.synth();
    });

  expect(synthesis).toThrow("AwsSolutions-S10");
});

/** A new entry here is a decision: its reason has to convince a reviewer. */
test("the rules that are not followed everywhere are few, and each says why", () => {
  const { suppressions } = synthesise({ stage: "dev" });
  const rules = new Set(suppressions.map(({ id }) => id.replace(/\[.*/, "")));

  expect([...rules].toSorted()).toEqual([
    "AwsSolutions-APIG4",
    "AwsSolutions-COG2",
    "AwsSolutions-COG8",
    "AwsSolutions-IAM5",
    "AwsSolutions-S1",
    "AwsSolutions-SQS3",
  ]);
  for (const { reason } of suppressions) expect(reason.length).toBeGreaterThan(40);
});

test("prod follows the rules for its users", () => {
  const { suppressions } = synthesise({ stage: "prod" });

  expect(suppressions.filter(({ id }) => id.includes("COG"))).toEqual([]);
});

test("a suppression stands only where the rule would find something", () => {
  const { resources } = synthesise({ stage: "prod", ...people });
  const roles = Object.entries(resources("AWS::IAM::Role"));

  for (const [id, { Properties, Metadata }] of roles) {
    const found = resourcesOf(Properties.Policies)
      .map((resource) => JSON.stringify(resource))
      .filter((text) => text.includes('*"'));
    const suppressed = Metadata?.cdk_nag?.rules_to_suppress ?? [];
    expect([id, suppressed.length]).toEqual([id, new Set(found).size]);
  }
});

const Policies = z.array(
  z.object({
    PolicyDocument: z.object({ Statement: z.array(z.object({ Resource: z.unknown() })) }),
  }),
);

const resourcesOf = (policies: unknown): readonly unknown[] =>
  Policies.parse(policies)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
    .flatMap(({ Resource }) => Resource);
