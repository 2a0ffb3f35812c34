import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { failureLines } from "../../../infra/aws/new-version-watch.ts";
import { stackIn, synthesise, withApp } from "./synthesise.ts";

const prod = synthesise({ stage: "prod" });
const provider = { issuer: "https://id.example.cn", audience: "duxue" };
const inChina = synthesise({ stage: "prod", ...provider }, "cn-north-1");

/** What people and queues call: all but what the stream alone or the clock calls. */
const shifted = [
  "Decide",
  "DescribeApi",
  "IngestEvidence",
  "OpenEvidence",
  "ProduceReport",
  "PublishChanges",
  "ReadBoard",
  "ReadReview",
  "ReadStatus",
  "ReadWorkbook",
  "RecomputeStatus",
  "RequestUpload",
  "RestoreEvidence",
  "VerifyReport",
  "WithdrawEvidence",
];

const namesOf = (of: typeof prod, type: string, prefix = "") =>
  Object.keys(of.resources(type)).map((id) => id.slice(prefix.length, -8));

test.each([
  { where: "aws", of: prod },
  { where: "aws-cn", of: inChina },
])(
  "in $where a tenth of the calls tries a new version of prod for five minutes, and goes back by itself",
  ({ of }) => {
    const groups = Object.values(of.resources("AWS::CodeDeploy::DeploymentGroup"));

    expect(namesOf(of, "AWS::CodeDeploy::DeploymentGroup", "Rollout").toSorted()).toEqual(shifted);
    for (const { Properties } of groups)
      expect(Properties).toMatchObject({
        DeploymentConfigName: "CodeDeployDefault.LambdaCanary10Percent5Minutes",
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: ["DEPLOYMENT_FAILURE", "DEPLOYMENT_STOP_ON_REQUEST", "DEPLOYMENT_STOP_ON_ALARM"],
        },
        DeploymentStyle: {
          DeploymentOption: "WITH_TRAFFIC_CONTROL",
          DeploymentType: "BLUE_GREEN",
        },
      });
  },
);

test("each is rolled back by the alarm of its own newest version, which the version before cannot ring", () => {
  const alarms = prod.resources("AWS::CloudWatch::Alarm");
  const groups = Object.entries(prod.resources("AWS::CodeDeploy::DeploymentGroup"));

  for (const [id, { Properties }] of groups) {
    const name = id.slice("Rollout".length, -8);
    const [alarm] = Properties.AlarmConfiguration.Alarms;
    expect(alarm.Name.Ref).toMatch(new RegExp(`^Alarms${name}NewVersion`));
    const metrics = JSON.stringify(alarms[alarm.Name.Ref]?.Properties.Metrics);
    const version = `"Fn::GetAtt":\\["${name}FunctionCurrentVersion\\w+","Version"\\]`;
    expect(metrics).toMatch(new RegExp(`"Name":"ExecutedVersion","Value":{${version}`));
    expect(metrics).toMatch(new RegExp(`"Name":"version","Value":{${version}`));
  }
  expect(groups).toHaveLength(shifted.length);
});

test("what a function could not do it says in these words, in the log line that is counted by version", () => {
  const root = join(import.meta.dirname, "../../..");
  const sources = globSync("{functions,shared}/**/*.ts", { cwd: root })
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  const counted = Object.values(prod.resources("AWS::Logs::MetricFilter")).filter(
    ({ Properties }) => Properties.MetricTransformations[0].Dimensions,
  );

  for (const line of failureLines) expect(sources).toContain(`"${line}"`);
  expect(counted).toHaveLength(shifted.length);
  for (const { Properties } of counted) {
    for (const line of failureLines) expect(Properties.FilterPattern).toContain(`"${line}"`);
    expect(Properties.MetricTransformations[0].Dimensions).toEqual([
      { Key: "version", Value: "$.functionVersion" },
    ]);
  }
});

test("requests, queues, the stream and the clock call the alias, and no function by its bare name", () => {
  const aliases = Object.keys(prod.resources("AWS::Lambda::Alias"));
  const callers = [
    ...Object.values(prod.resources("AWS::Lambda::EventSourceMapping")).map(
      ({ Properties }) => Properties.FunctionName,
    ),
    ...Object.values(prod.resources("AWS::ApiGatewayV2::Integration")).map(
      ({ Properties }) => Properties.IntegrationUri,
    ),
    ...Object.values(prod.resources("AWS::Events::Rule")).map(
      ({ Properties }) => Properties.Targets[0].Arn,
    ),
    ...Object.values(prod.resources("AWS::Lambda::Permission")).map(
      ({ Properties }) => Properties.FunctionName,
    ),
  ];

  expect(callers.length).toBeGreaterThan(14);
  for (const caller of callers)
    expect(aliases.filter((id) => JSON.stringify(caller).includes(`"Ref":"${id}"`))).toHaveLength(
      1,
    );
  for (const { Properties } of Object.values(prod.resources("AWS::Lambda::EventInvokeConfig")))
    expect(JSON.stringify(Properties.Qualifier)).toMatch(/\{"Ref":"\w+Live/);
});

test("operators call what events call", () => {
  for (const name of ["PublishChangesFunction", "ReconcileFunction"]) {
    const [output] = Object.values(prod.template.findOutputs(name));
    expect(JSON.stringify(output?.Value)).toContain(name.replace("Function", "Live"));
  }
});

test.each([
  { what: "dev", of: synthesise({ stage: "dev" }) },
  { what: "prod with the switch off", of: synthesise({ stage: "prod", gradual: "off" }) },
])(
  "$what replaces functions at once: there is no alias, no version and no CodeDeploy",
  ({ of }) => {
    expect(of.text).not.toContain("AWS::CodeDeploy");
    expect(of.resources("AWS::Lambda::Alias")).toEqual({});
    expect(of.resources("AWS::Lambda::Version")).toEqual({});
  },
);

test("dev takes the switch too; what is neither on nor off is refused", () => {
  const dev = synthesise({ stage: "dev", gradual: "on" });

  expect(Object.keys(dev.resources("AWS::CodeDeploy::DeploymentGroup"))).toHaveLength(
    shifted.length,
  );
  expect(() => withApp({ gradual: "yes" }, (app) => stackIn(app, "ap-east-1"))).toThrow(
    "-c gradual=yes is neither on nor off",
  );
});

test("whoever moves aliases may do that and look at these alarms, nothing else", () => {
  const roles = Object.entries(prod.resources("AWS::IAM::Role"));
  const [, role] = roles.find(([id]) => id.startsWith("Rollout")) ?? [];
  const statements: readonly { Action: string | string[] }[] =
    role?.Properties.Policies[0].PolicyDocument.Statement ?? [];

  expect(statements.flatMap(({ Action }) => Action).toSorted()).toEqual([
    "cloudwatch:DescribeAlarms",
    "lambda:GetAlias",
    "lambda:GetProvisionedConcurrencyConfig",
    "lambda:UpdateAlias",
  ]);
  expect(role?.Properties.ManagedPolicyArns).toBeUndefined();
  expect(role?.Properties.AssumeRolePolicyDocument.Statement[0].Principal).toEqual({
    Service: "codedeploy.amazonaws.com",
  });
});
