import { Match } from "aws-cdk-lib/assertions";
import { expect, test } from "vitest";
import { synthesise } from "./synthesise.ts";

const prod = synthesise({ stage: "prod" });
const mappings = Object.values(prod.resources("AWS::Lambda::EventSourceMapping"));

test("every batch may fail in part, so that only what failed comes again", () => {
  expect(mappings).toHaveLength(6);
  for (const { Properties } of mappings)
    expect(Properties.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
});

test.each([
  { what: "claims and decisions", prefixes: ["CLAIM#", "DECISION#"], parallel: 10 },
  {
    what: "all that the ledger keeps",
    prefixes: ["HISTORY#", "DECISION#", "EVIDENCE#", "CALENDAR#", "REPORT#"],
    parallel: 10,
  },
])(
  "the stream of $what is read with bounded patience, and what fails is set aside",
  ({ prefixes, parallel }) => {
    const S = prefixes.map((prefix) => ({ prefix }));
    const Pattern = JSON.stringify({ dynamodb: { Keys: { sk: { S } } } });

    prod.template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
      StartingPosition: "TRIM_HORIZON",
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 21_600,
      ParallelizationFactor: parallel,
      FilterCriteria: { Filters: [{ Pattern }] },
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
    });
  },
);

test("a stream has two readers at most, or its shards refuse some of the reading", () => {
  const readers = mappings.filter(({ Properties }) => Properties.StartingPosition !== undefined);

  expect(readers.length).toBeLessThanOrEqual(2);
});

test("queues call their functions at the pace of the topology", () => {
  prod.template.hasResourceProperties("AWS::Lambda::EventSourceMapping", {
    BatchSize: 5,
    ScalingConfig: { MaximumConcurrency: 10 },
  });
});

test("every queue is encrypted, refuses plain HTTP, and has a dead-letter queue or is one", () => {
  const queues = Object.entries(prod.resources("AWS::SQS::Queue"));
  const policies = Object.values(prod.resources("AWS::SQS::QueuePolicy"));
  const targets = JSON.stringify([
    ...queues.map(([, { Properties }]) => Properties.RedrivePolicy),
    ...mappings.map(({ Properties }) => Properties.DestinationConfig),
  ]);

  expect(queues).toHaveLength(10);
  for (const [id, { Properties }] of queues) {
    expect(Properties.SqsManagedSseEnabled).toBe(true);
    expect(Properties.RedrivePolicy !== undefined || targets.includes(`"${id}"`)).toBe(true);
    const policy = policies.find((each) =>
      JSON.stringify(each.Properties.Queues).includes(`"${id}"`),
    );
    expect(JSON.stringify(policy)).toContain('{"Bool":{"aws:SecureTransport":"false"}}');
  }
});

test("only the evidence bucket of this account may put messages on its queue", () => {
  prod.template.hasResourceProperties("AWS::SQS::QueuePolicy", {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Principal: { Service: "s3.amazonaws.com" },
          Action: "sqs:SendMessage",
          Condition: {
            ArnEquals: {
              "aws:SourceArn": {
                "Fn::Join": [
                  "",
                  [
                    "arn:",
                    { Ref: "AWS::Partition" },
                    ":s3:::duxue-prod-14-evidence-123456789012-ap-east-1",
                  ],
                ],
              },
            },
            StringEquals: { "aws:SourceAccount": { Ref: "AWS::AccountId" } },
          },
        }),
      ]),
    },
  });
});

test("reconcile runs every hour and is not tried again in between", () => {
  prod.template.hasResourceProperties("AWS::Events::Rule", {
    ScheduleExpression: "rate(1 hour)",
    Targets: [Match.objectLike({ RetryPolicy: { MaximumRetryAttempts: 0 } })],
  });
  prod.template.hasResourceProperties("AWS::Lambda::EventInvokeConfig", {
    MaximumRetryAttempts: 0,
    MaximumEventAgeInSeconds: 3600,
  });
});

test("functions run on Node 24, each with a log that ends some day", () => {
  const functions = Object.values(prod.resources("AWS::Lambda::Function"));
  const logs = Object.values(prod.resources("AWS::Logs::LogGroup"));

  for (const { Properties } of functions) expect(Properties.Runtime).toBe("nodejs24.x");
  for (const { Properties } of logs) expect(Properties.RetentionInDays).toBe(400);
  expect(logs).toHaveLength(functions.length + 1);
});

test.each([
  { context: {}, expected: "arm64" },
  { context: { processor: "x86_64" }, expected: "x86_64" },
])("all functions run on $expected with the context $context", ({ context, expected }) => {
  const functions = Object.values(
    synthesise({ stage: "prod", ...context }).resources("AWS::Lambda::Function"),
  );

  for (const { Properties } of functions) expect(Properties.Architectures).toEqual([expected]);
});

test("with the log level error every function is told so but those whose lines are counted", () => {
  const functions = Object.entries(
    synthesise({ stage: "prod", logLevel: "error" }).resources("AWS::Lambda::Function"),
  );
  const told = functions.filter(
    ([, { Properties }]) => Properties.Environment?.Variables.LOG_LEVEL === "error",
  );

  expect(functions.filter((each) => !told.includes(each)).map(([id]) => id.slice(0, 9))).toEqual([
    "Reconcile",
    "ProbeUplo",
  ]);
});

/** The logical id of the function that a mapping calls by its alias. */
const functionOf = (FunctionName: unknown): string => {
  const [, alias = ""] = /"Ref":"(\w+Live\w+)"/.exec(JSON.stringify(FunctionName)) ?? [];
  return prod.resources("AWS::Lambda::Alias")[alias]?.Properties.FunctionName.Ref;
};

test("a message is hidden for six times as long as its function may take, and its batch may wait", () => {
  const queues = prod.resources("AWS::SQS::Queue");
  const functions = prod.resources("AWS::Lambda::Function");
  const hidden = mappings.flatMap(({ Properties }) => {
    const [queue] = Properties.EventSourceArn["Fn::GetAtt"];
    const { VisibilityTimeout } = queues[queue]?.Properties ?? {};
    if (VisibilityTimeout === undefined) return [];
    const { Timeout } = functions[functionOf(Properties.FunctionName)]?.Properties ?? {};
    const window: number = Properties.MaximumBatchingWindowInSeconds ?? 0;
    return [{ hidden: Number(VisibilityTimeout), needed: 6 * Number(Timeout) + window }];
  });

  expect(hidden.map(({ needed }) => needed)).toEqual([720, 360, 360, 720]);
  for (const each of hidden) expect(each.hidden).toBeGreaterThanOrEqual(each.needed);
});
