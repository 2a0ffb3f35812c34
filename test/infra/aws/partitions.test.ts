import { expect, test } from "vitest";
import { stackIn, synthesise, withApp } from "./synthesise.ts";

const provider = { issuer: "https://id.example.cn", audience: "duxue" };
const inChina = ["dev", "prod"].map((stage) => ({
  stage,
  of: synthesise({ stage, ...provider }, "cn-north-1"),
}));

const everywhere = synthesise({ stage: "prod" }, "ap-east-1");

/**
 * Every name of a service in the templates, which is the same in each partition: who acts ("service principals"), and, in
 * `kms:ViaService`, through which service a key is used. Where each is documented: the China edition of the user guides.
 */
const serviceNames: Readonly<Record<string, string>> = {
  "apigateway.amazonaws.com":
    "API Gateway: Control access to a Lambda function, resource-based policy",
  "cloudwatch.amazonaws.com": "CloudWatch: Notifying users on alarm changes, encrypted topics",
  "codedeploy.amazonaws.com":
    "CodeDeploy: available in Beijing and Ningxia, Getting Started with Amazon Web Services in China; the name by AWS CDK, standardizedServicePrincipals",
  "events.amazonaws.com": "EventBridge: resource-based policies for targets",
  "lambda.amazonaws.com": "Lambda: Execution role, trust policy",
  "logging.s3.amazonaws.com": "S3: Enabling server access logging, bucket policy",
  "s3.amazonaws.com": "S3: Granting permissions to publish event notifications to a queue",
  ".amazonaws.com":
    "KMS: kms:ViaService, «ServiceName.Region.amazonaws.com», China Regions edition",
};

test.each(inChina)(
  "a template of $stage for cn-north-1 has no ARN of another partition",
  ({ of }) => {
    expect(of.text).not.toMatch(/arn:aws[:-](?!cn)/);
  },
);

test.each(inChina)(
  "it has no address of another partition: names of services, and those only",
  ({ stage, of }) => {
    const names = of.text.match(/"[^"]*amazonaws\.com[^"]*"/g) ?? [];

    expect(new Set(names.map((name) => name.slice(1, -1)))).toEqual(
      new Set(
        Object.keys(serviceNames).filter(
          // Only what is rolled out little by little needs it
          (name) => stage === "prod" || !name.startsWith("codedeploy."),
        ),
      ),
    );
  },
);

test.each([...inChina, { stage: "prod elsewhere", of: everywhere }])(
  "in $stage the key is used through a service by its name, never by where it is reached",
  ({ of }) => {
    const policies = of.resources("AWS::IAM::Role");
    const through = JSON.stringify(policies).match(/"kms:ViaService":\{[^}]*\}\S{0,60}/g) ?? [];

    expect(through.length).toBeGreaterThan(10);
    for (const value of through) {
      expect(value).toMatch(/\["(dynamodb|s3)\.",\{"Ref":"AWS::Region"\},"\.amazonaws\.com"\]/);
    }
    expect(of.text).not.toContain('AWS::URLSuffix"},"/*"');
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
  ...[
    ["id.example.cn", "this is no address"],
    ["http://id.example.cn", "it has to begin with https://"],
    ["https://id.example.cn/?tenant=1", "no query"],
    ["https://me@id.example.cn", "no user name"],
    ["https://id.example.cn/.well-known/openid-configuration", "the issuer itself"],
    ["https://localhost:8443", "by its public name"],
    ["https://10.0.0.7/realms/edu", "by its public name"],
    ["https://[fd00::1]", "by its public name"],
  ].map(([issuer = "", says = ""]) => ({
    context: { issuer, audience: "x" },
    region: "cn-north-1",
    says,
  })),
  {
    context: { issuer: "https://id.example.cn", audience: "a,,b" },
    region: "cn-north-1",
    says: "an empty name",
  },
  {
    context: { issuer: "https://id.example.cn", audience: Array(51).fill("a").join(",") },
    region: "cn-north-1",
    says: "51 audiences; API Gateway takes 50",
  },
  {
    context: { stage: "prod", alarmEmail: "" },
    region: "ap-east-1",
    says: "nobody would hear the alarms of prod",
  },
])(
  "$context in $region is refused with a sentence that says what to give",
  ({ context, region, says }) => {
    expect(() => withApp(context, (app) => stackIn(app, region))).toThrow(says);
  },
);
