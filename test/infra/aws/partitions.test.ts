import { expect, test } from "vitest";
import { stackIn, synthesise, withApp } from "./synthesise.ts";

const provider = { issuer: "https://id.example.cn", audience: "duxue" };
const inChina = ["dev", "prod"].map((stage) => ({
  stage,
  of: synthesise({ stage, ...provider }, "cn-north-1"),
}));

/** Where the China regions take the same name as all others: who acts, not where something is reached. */
const servicePrincipals = new Set([
  "apigateway.amazonaws.com",
  "cloudwatch.amazonaws.com",
  "events.amazonaws.com",
  "lambda.amazonaws.com",
  "logging.s3.amazonaws.com",
  "s3.amazonaws.com",
]);

test.each(inChina)(
  "a template of $stage for cn-north-1 has no ARN of another partition",
  ({ of }) => {
    expect(of.text).not.toMatch(/arn:aws[:-](?!cn)/);
  },
);

test.each(inChina)(
  "it has no address of another partition: the names of services that act, and those only",
  ({ of }) => {
    const names = of.text.match(/"[^"]*amazonaws\.com[^"]*"/g) ?? [];

    expect(new Set(names.map((name) => name.slice(1, -1)))).toEqual(servicePrincipals);
  },
);

test.each(inChina)("it has no service that the China regions lack", ({ of }) => {
  expect(of.text).not.toContain("AWS::Cognito");
  expect(of.text).not.toContain("xray:");
  for (const { Properties } of Object.values(of.resources("AWS::Lambda::Function")))
    expect(Properties.TracingConfig).toBeUndefined();
});

test.each(inChina)(
  "its event source mappings carry no tags, which the China regions refuse",
  ({ of }) => {
    const mappings = Object.values(of.resources("AWS::Lambda::EventSourceMapping"));

    expect(mappings.length).toBeGreaterThan(0);
    for (const { Properties } of mappings) expect(Properties.Tags).toBeUndefined();
    for (const { Properties } of Object.values(of.resources("AWS::SQS::Queue")))
      expect(Properties.Tags).toContainEqual(expect.objectContaining({ Key: "duxue:deployment" }));
  },
);

test("elsewhere functions are traced, mappings are tagged and a user pool is made", () => {
  const of = synthesise({ stage: "prod" });

  for (const { Properties } of Object.values(of.resources("AWS::Lambda::Function")))
    expect(Properties.TracingConfig).toEqual({ Mode: "Active" });
  for (const { Properties } of Object.values(of.resources("AWS::Lambda::EventSourceMapping")))
    expect(Properties.Tags).toHaveLength(1);
  expect(Object.keys(of.resources("AWS::Cognito::UserPool"))).toHaveLength(1);
});

test.each([
  { context: {}, region: "cn-north-1", says: "cn-north-1 has no Cognito user pools" },
  { context: { stage: "test" }, region: "ap-east-1", says: "there is no stage test" },
  { context: { logLevel: "loud" }, region: "ap-east-1", says: "there is no log level loud" },
  { context: { province: "1405" }, region: "ap-east-1", says: "the province 1405 is no code" },
  { context: { issuer: "https://id.example.cn" }, region: "ap-east-1", says: "both -c issuer" },
  {
    context: { issuer: "http://id.example.cn", audience: "x" },
    region: "ap-east-1",
    says: "both -c issuer",
  },
])(
  "$context in $region is refused with a sentence that says what to give",
  ({ context, region, says }) => {
    expect(() => withApp(context, (app) => stackIn(app, region))).toThrow(says);
  },
);
