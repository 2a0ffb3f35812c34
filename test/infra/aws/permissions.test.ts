import { App, Stack } from "aws-cdk-lib";
import { AttributeType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { EventBus } from "aws-cdk-lib/aws-events";
import { Key } from "aws-cdk-lib/aws-kms";
import { Bucket } from "aws-cdk-lib/aws-s3";
import { Queue } from "aws-cdk-lib/aws-sqs";
import { expect, test } from "vitest";
import * as z from "zod";
import { statementsOf, touched } from "../../../infra/aws/permissions.ts";
import type { Resources } from "../../../infra/aws/resources.ts";
import type { Touches, Trigger } from "../../../infra/topology/service-function.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";

const stack = new Stack(new App({ outdir: folderOfFile("permissions") }), "S");
const table = (name: string, stream?: StreamViewType): Table =>
  new Table(stack, name, {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    ...(stream && { stream }),
  });
const resources: Resources = {
  key: new Key(stack, "Key"),
  table: table("Table", StreamViewType.KEYS_ONLY),
  evidenceBucket: new Bucket(stack, "Evidence"),
  reportsBucket: new Bucket(stack, "Reports"),
  queues: {
    evidenceEvents: new Queue(stack, "EvidenceEvents"),
    recomputeRequests: new Queue(stack, "RecomputeRequests"),
    reconcileRequests: new Queue(stack, "ReconcileRequests"),
    announcements: new Queue(stack, "Announcements"),
  },
  eventBus: new EventBus(stack, "Bus"),
};

const Actions = z.union([z.string(), z.array(z.string()).transform((all) => all.join(" "))]);
const Statement = z.strictObject({
  Effect: z.literal("Allow"),
  Action: Actions,
  Resource: z.unknown(),
  Condition: z
    .strictObject({ StringEquals: z.strictObject({ "kms:ViaService": z.unknown() }) })
    .optional(),
});

/** A value of a template as text: `<Table.Arn>/index/board`; the hash at the end of a resource's id is left out. */
const told = (value: unknown): string => {
  const text = z.string().safeParse(stack.resolve(value));
  if (text.success) return text.data;
  const { "Fn::Join": join, "Fn::GetAtt": attribute, Ref } = Intrinsic.parse(stack.resolve(value));
  if (join) return join[1].map(told).join(join[0]);
  return attribute ? `<${attribute[0].slice(0, -8)}.${attribute[1]}>` : `<${Ref}>`;
};
const Intrinsic = z.strictObject({
  "Fn::Join": z.tuple([z.string(), z.array(z.unknown())]).optional(),
  "Fn::GetAtt": z.tuple([z.string(), z.string()]).optional(),
  Ref: z.string().optional(),
});

/** One line a statement. */
const allowed = (
  touches: Touches,
  triggers: readonly Trigger[] = [],
  of = resources,
): readonly string[] =>
  statementsOf({ purpose: "", memoryMegabytes: 128, timeoutSeconds: 1, touches, triggers }, of).map(
    (statement) => {
      const { Action, Resource, Condition } = Statement.parse(stack.resolve(statement.toJSON()));
      const via = Condition && ` through ${told(Condition.StringEquals["kms:ViaService"])}`;
      return `${Action} on ${told(Resource)}${via ?? ""}`;
    },
  );

const ofTable = "<Table.Arn>";
const throughTable = "<Key.Arn> through dynamodb.<AWS::Region>.amazonaws.com";
const throughBuckets = "<Key.Arn> through s3.<AWS::Region>.amazonaws.com";
const readKey = `kms:Decrypt kms:DescribeKey on ${throughTable}`;
const writeKey = `kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey kms:ReEncryptFrom kms:ReEncryptTo on ${throughTable}`;

test("a function that touches nothing is allowed nothing", () => {
  expect(allowed({})).toEqual([]);
  expect(
    allowed({ table: [], boardIndex: [], evidenceBucket: [], reportsBucket: [], eventBus: [] }),
  ).toEqual([]);
});

test.each(["GetItem", "BatchGetItem", "Query", "ConditionCheckItem"])(
  "who reads rows by %s may decrypt them by way of the table, and encrypt nothing",
  (action) => {
    expect(allowed({ table: [action] })).toEqual([`dynamodb:${action} on ${ofTable}`, readKey]);
  },
);

test.each(["PutItem", "UpdateItem", "DeleteItem"])(
  "who changes rows by %s may encrypt too, though they read beside it",
  (action) => {
    expect(allowed({ table: ["GetItem", action, "Query"] })).toEqual([
      `dynamodb:GetItem dynamodb:${action} dynamodb:Query on ${ofTable}`,
      writeKey,
    ]);
  },
);

test("who reads the board may read its index alone, and the table's key", () => {
  expect(allowed({ boardIndex: ["Query"] })).toEqual([
    `dynamodb:Query on ${ofTable}/index/board`,
    readKey,
  ]);
});

test("who writes rows and reads the board is given the key once", () => {
  expect(allowed({ table: ["PutItem"], boardIndex: ["Query"] })).toEqual([
    `dynamodb:PutItem on ${ofTable}`,
    `dynamodb:Query on ${ofTable}/index/board`,
    writeKey,
  ]);
});

test.each<{ action: string; key: readonly string[] }>([
  { action: "GetObject", key: [`kms:Decrypt on ${throughBuckets}`] },
  { action: "PutObject", key: [`kms:Decrypt kms:GenerateDataKey on ${throughBuckets}`] },
  { action: "DeleteObject", key: [] },
])("$action reaches the objects of evidence and of reports", ({ action, key }) => {
  expect(allowed({ evidenceBucket: [action] })).toEqual([
    `s3:${action} on <Evidence.Arn>/evidence/*`,
    ...key,
  ]);
  const line = `s3:${action} on <Reports.Arn>/reports/*`;
  expect(allowed({ reportsBucket: [action] })).toEqual([line, ...key]);
});

test.each([
  { place: "evidenceBucket", bucket: "<Evidence.Arn>", objects: "<Evidence.Arn>/evidence/*" },
  { place: "reportsBucket", bucket: "<Reports.Arn>", objects: "<Reports.Arn>/reports/*" },
] as const)("the $place is listed as a whole, which takes no key", ({ place, bucket, objects }) => {
  expect(allowed({ [place]: ["ListBucket"] })).toEqual([`s3:ListBucket on ${bucket}`]);
  expect(allowed({ [place]: ["GetObject", "ListBucket"] })).toEqual([
    `s3:GetObject on ${objects}`,
    `s3:ListBucket on ${bucket}`,
    `kms:Decrypt on ${throughBuckets}`,
  ]);
});

test.each([
  { touches: { evidenceEvents: ["SendMessage"] }, line: "sqs:SendMessage on <EvidenceEvents.Arn>" },
  {
    touches: { recomputeRequests: ["SendMessage"] },
    line: "sqs:SendMessage on <RecomputeRequests.Arn>",
  },
  { touches: { eventBus: ["PutEvents"] }, line: "events:PutEvents on <Bus.Arn>" },
])("who sends to one queue or bus may send there alone: $line", ({ touches, line }) => {
  expect(allowed(touches)).toEqual([line]);
});

const queue = (name: "evidenceEvents" | "recomputeRequests"): Trigger => ({
  kind: "queue",
  queue: name,
  batchSize: 1,
  concurrency: 2,
});
const stream: Trigger = {
  kind: "stream",
  sortKeys: ["CLAIM#"],
  batchSize: 1,
  windowSeconds: 0,
  attempts: 1,
  parallelPerShard: 1,
};

test("who is woken by a queue takes its messages and takes them away", () => {
  const consumes = "sqs:ReceiveMessage sqs:DeleteMessage sqs:GetQueueAttributes";

  expect(allowed({}, [queue("evidenceEvents"), queue("recomputeRequests")])).toEqual([
    `${consumes} on <EvidenceEvents.Arn>`,
    `${consumes} on <RecomputeRequests.Arn>`,
  ]);
});

test("who follows the table's stream reads it and its key, and no row beside it", () => {
  expect(allowed({}, [queue("evidenceEvents"), stream]).slice(1)).toEqual([
    "dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams on <Table.StreamArn>",
    readKey,
  ]);
});

test("a stream of a table that has none is no right but a mistake of the stack", () => {
  const unfollowed = { ...resources, table: table("Unfollowed") };

  expect(() => allowed({}, [stream], unfollowed)).toThrow("the stream of the table");
});

test("a clock and the API wake a function without any right of its own", () => {
  expect(allowed({}, [{ kind: "schedule", everyMinutes: 5 }])).toEqual([]);
  expect(allowed({}, [{ kind: "http", routes: ["$default"] }])).toEqual([]);
});

test("the places that a function touches are told with what it does there, the others are not", () => {
  expect(touched({ eventBus: ["PutEvents"], table: ["GetItem", "Query"] })).toEqual([
    ["table", ["GetItem", "Query"]],
    ["eventBus", ["PutEvents"]],
  ]);
});
