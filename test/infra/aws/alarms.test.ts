import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { runbook } from "../../../infra/aws/watch.ts";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";
import { synthesise } from "./synthesise.ts";

const prod = synthesise({ stage: "prod" });
const alarms = Object.entries(prod.resources("AWS::CloudWatch::Alarm")).map(
  ([id, { Properties }]) => ({
    /** `AlarmsIngestEvidenceErrors1A2B3C4D` is `IngestEvidenceErrors`. */
    name: id.slice("Alarms".length, -8),
    properties: Properties,
  }),
);
const countedLines = Object.values(prod.resources("AWS::Logs::MetricFilter")).map(
  ({ Properties }) => [Properties.FilterPattern, Properties.MetricTransformations[0].MetricValue],
);
const named = new Map(alarms.map(({ name, properties }) => [name, properties]));
const definitions: readonly (readonly [string, ServiceFunction])[] = Object.entries(functions);
const construct = (name: string) =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

test("every alarm goes to the topic", () => {
  const [topic] = Object.keys(prod.resources("AWS::SNS::Topic"));

  for (const { properties } of alarms) expect(properties.AlarmActions).toEqual([{ Ref: topic }]);
});

test("every alarm says what is wrong and which paragraph says what to do", () => {
  const readme = readFileSync(join(import.meta.dirname, "../../../infra/aws/README.md"), "utf8");
  const paragraphs = Object.values(runbook);

  for (const { name, properties } of alarms) {
    const [, heading = ""] =
      /^.+\. infra\/aws\/README\.md, "(.+)"\.$/.exec(properties.AlarmDescription) ?? [];
    expect([name, paragraphs]).toEqual([name, expect.arrayContaining([heading])]);
    expect(readme).toMatch(new RegExp(`^#+ ${heading}$`, "m"));
  }
});

test("whatever waits in a dead-letter queue rings at once", () => {
  const queues = Object.keys(prod.resources("AWS::SQS::Queue")).filter((id) =>
    /DeadLetters|Failures/.test(id),
  );
  const watched = alarms
    .filter(({ name }) => name.endsWith("DeadLetters"))
    .map(({ properties }) => {
      expect(properties).toMatchObject({
        MetricName: "ApproximateNumberOfMessagesVisible",
        Threshold: 0,
        EvaluationPeriods: 1,
        ComparisonOperator: "GreaterThanThreshold",
      });
      return properties.Dimensions[0].Value["Fn::GetAtt"][0];
    });

  expect(queues).toHaveLength(6);
  expect(watched.toSorted()).toEqual(queues.toSorted());
});

test.each(definitions)(
  "%s rings when it fails and when it comes near its time limit",
  (name, definition) => {
    expect(named.get(`${construct(name)}Errors`)).toMatchObject({
      MetricName: "Errors",
      Threshold: 0,
    });
    expect(named.get(`${construct(name)}Slow`)).toMatchObject({
      ExtendedStatistic: "p99",
      Threshold: definition.timeoutSeconds * 800,
    });
  },
);

test.each(definitions.filter(([, { triggers }]) => triggers.some(({ kind }) => kind === "stream")))(
  "%s rings when it falls behind the table",
  (name) => {
    expect(named.get(`${construct(name)}StreamAge`)).toMatchObject({
      MetricName: "IteratorAge",
      Threshold: 300_000,
    });
  },
);

test("what waits in a dead-letter queue for a week rings once more, before it is lost", () => {
  const old = alarms.filter(({ name }) => name.endsWith("DeadLettersOld"));

  expect(old).toHaveLength(6);
  for (const { properties } of old)
    expect(properties).toMatchObject({
      MetricName: "ApproximateAgeOfOldestMessage",
      Threshold: 604_800,
    });
});

test.each(definitions)("%s rings when the account refuses it a run", (name) => {
  expect(named.get(`${construct(name)}Throttled`)).toMatchObject({
    MetricName: "Throttles",
    Threshold: 0,
  });
});

test("the account rings at four fifths of what it runs at once", () => {
  expect(named.get("AccountConcurrency")).toMatchObject({
    MetricName: "ConcurrentExecutions",
    Threshold: 800,
  });
  const small = synthesise({ concurrency: "20" }).resources("AWS::CloudWatch::Alarm");
  expect(
    Object.values(small)
      .filter(({ Properties }) => Properties.MetricName === "ConcurrentExecutions")
      .map(({ Properties }) => Properties.Threshold),
  ).toEqual([16]);
});

test("the table rings when it turns requests away, the buckets when they refuse many", () => {
  for (const way of ["Read", "Write"])
    expect(named.get(`Table${way}Throttled`)).toMatchObject({
      MetricName: `${way}ThrottleEvents`,
      Threshold: 0,
    });
  for (const bucket of ["EvidenceBucketRefusals", "ReportsBucketRefusals"])
    expect(named.get(bucket)).toMatchObject({ MetricName: "4xxErrors", Threshold: 50 });
  const counted = Object.values(prod.resources("AWS::S3::Bucket")).filter(
    ({ Properties }) => Properties.MetricsConfigurations,
  );
  expect(counted).toHaveLength(2);
});

test("reconcile rings when it stays away, and when it finds what no event announced", () => {
  expect(named.get("ReconcileMissing")).toMatchObject({
    MetricName: "Invocations",
    Period: 3600,
    EvaluationPeriods: 2,
    TreatMissingData: "breaching",
  });
  // Two of the hours of a day, the first and the last among them: a full round finds it again a day later
  expect(named.get("ReconcileGap")).toMatchObject({
    MetricName: "PutBack",
    Period: 3600,
    DatapointsToAlarm: 2,
    EvaluationPeriods: 25,
  });
  expect(countedLines.filter(([pattern]) => pattern.includes("reconciled"))).toEqual([
    ['{ $.message = "reconciled" }', "$.evidence"],
    ['{ $.message = "reconciled" }', "$.statuses"],
    ['{ $.message = "reconciled" }', "$.ledger"],
  ]);
});

test.each([
  { name: "IngestEvidenceEvidenceNotKept", message: "evidence not kept" },
  { name: "RecomputeStatusStatusNotKeptWhole", message: "status not kept whole" },
])("one line that says “$message” rings", ({ name, message }) => {
  expect(named.get(name)).toMatchObject({
    Threshold: 0,
    EvaluationPeriods: 1,
    ComparisonOperator: "GreaterThanThreshold",
  });
  expect(countedLines).toContainEqual([`{ $.message = "${message}" }`, "1"]);
});

test("alarms can reach the topic although it is encrypted and has a policy of its own", () => {
  prod.template.hasResourceProperties("AWS::SNS::TopicPolicy", {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: "sns:Publish",
          Principal: { Service: "cloudwatch.amazonaws.com" },
        }),
      ]),
    },
  });
  const [key] = Object.values(prod.resources("AWS::KMS::Key"));
  expect(JSON.stringify(key?.Properties.KeyPolicy)).toContain(
    '"Action":["kms:Decrypt","kms:GenerateDataKey"],"Condition":{"StringEquals":{"aws:SourceAccount":{"Ref":"AWS::AccountId"}}},"Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"}',
  );
});

test("whoever is named is written to", () => {
  const { template } = synthesise({ alarmEmail: "operations@example.org" });

  template.hasResourceProperties("AWS::SNS::Subscription", {
    Protocol: "email",
    Endpoint: "operations@example.org",
  });
});
