import * as z from "zod";
import type { Touches } from "../../../infra/topology/service-function.ts";

/** Whole things that functions are given by name; parts of them are no places of their own here. */
export type Place =
  | Exclude<keyof Touches, "ledger" | "testRows" | "testObjects">
  | "stream"
  | "failures"
  | "log"
  | "accessLogs"
  | "alarms"
  | "key";

/** What IAM is asked for one call of a function. */
export interface AskedCall {
  /** `dynamodb:GetItem` */
  readonly action: string;
  readonly place: Place | "everything";
  /** Of an object of a bucket: its key. */
  readonly object?: string;
  /** Of rows: their partition keys. */
  readonly rows?: readonly string[];
}
export interface CallOfFunction extends AskedCall {
  readonly functionName: string;
}

/** What a name of this machine's engines stands for. */
export type Names = Readonly<Record<string, Place>>;

const Line = z.union([
  z.strictObject({ url: z.string() }),
  z.strictObject({
    command: z.string(),
    input: z.record(z.string(), z.unknown()),
    error: z.string().optional(),
  }),
]);

/** The different calls of a record. */
export const callsIn = (record: string, names: Names): readonly AskedCall[] => {
  const calls = record
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => callsOf(Line.parse(JSON.parse(line)), names));
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
};

const callsOf = (line: z.infer<typeof Line>, names: Names): readonly AskedCall[] => {
  const placeOf = (name: unknown): Place => {
    const place = names[z.string().parse(name)];
    if (place === undefined) throw new Error(`nothing is called ${String(name)}`);
    return place;
  };
  if ("url" in line) return [signedCall(line.url, placeOf)];
  const { command, input, error } = line;
  const asked = commands[command];
  if (asked === undefined) throw new Error(`it is not known what ${command} takes`);
  return asked(input, placeOf, error !== undefined && absent.includes(error));
};

/** `https://host/bucket/key?…&x-id=PutObject` */
const signedCall = (url: string, placeOf: (name: unknown) => Place): AskedCall => {
  const { pathname, searchParams } = new URL(url);
  const [, bucket, ...key] = decodeURIComponent(pathname).split("/");
  return {
    action: `s3:${z.string().parse(searchParams.get("x-id"))}`,
    place: placeOf(bucket),
    object: key.join("/"),
  };
};

const absent = ["NotFound", "NoSuchKey"];

type Asked = (
  input: Readonly<Record<string, unknown>>,
  placeOf: (name: unknown) => Place,
  isAbsent: boolean,
) => readonly AskedCall[];

const Key = z.object({ pk: z.object({ S: z.string() }) });
const Row = z.union([
  z.object({ Key }).transform((of) => of.Key.pk.S),
  z.object({ Item: Key }).transform((of) => of.Item.pk.S),
]);

const onRow =
  (action: string): Asked =>
  (input, placeOf) => [
    { action: `dynamodb:${action}`, place: placeOf(input.TableName), rows: [Row.parse(input)] },
  ];

const Values = z.union([
  z.object({ ":pk": z.object({ S: z.string() }) }).transform((values) => values[":pk"].S),
  z.object({ ":cycle": z.object({ S: z.string() }) }).transform((values) => values[":cycle"].S),
]);

const query: Asked = ({ TableName, IndexName, ExpressionAttributeValues }, placeOf) => [
  {
    action: "dynamodb:Query",
    place:
      IndexName === undefined
        ? placeOf(TableName)
        : z.literal("board").parse(IndexName) && "boardIndex",
    rows: [Values.parse(ExpressionAttributeValues)],
  },
];

const Batch = z.record(z.string(), z.object({ Keys: z.array(Key) }));

const batchGet: Asked = ({ RequestItems }, placeOf) =>
  Object.entries(Batch.parse(RequestItems)).map(([name, { Keys }]) => ({
    action: "dynamodb:BatchGetItem",
    place: placeOf(name),
    rows: [...new Set(Keys.map(({ pk }) => pk.S))],
  }));

const Transaction = z.array(z.record(z.string(), z.looseObject({ TableName: z.string() })));

/** A transaction is authorised by its parts (DynamoDB Developer Guide, "Using IAM with DynamoDB transactions"). */
const transact: Asked = ({ TransactItems }, placeOf, isAbsent) =>
  Transaction.parse(TransactItems)
    .flatMap((item) => Object.entries(item))
    .flatMap(([kind, part]) =>
      onRow(kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`)(
        part,
        placeOf,
        isAbsent,
      ),
    );

/** Whoever may not list a bucket is told 403 of an object that is not there, not 404 (S3, "HeadObject", "GetObject"). */
const readObject: Asked = ({ Bucket, Key: object }, placeOf, isAbsent) => [
  { action: "s3:GetObject", place: placeOf(Bucket), object: z.string().parse(object) },
  ...(isAbsent ? [{ action: "s3:ListBucket", place: placeOf(Bucket) }] : []),
];

const onObject =
  (action: string): Asked =>
  ({ Bucket, Key: object }, placeOf) => [
    { action: `s3:${action}`, place: placeOf(Bucket), object: z.string().parse(object) },
  ];

const Entries = z.array(z.object({ EventBusName: z.string() }));

/** The IAM actions of each command that a function sends (Service Authorization Reference). */
const commands: Readonly<Record<string, Asked>> = {
  GetItemCommand: onRow("GetItem"),
  PutItemCommand: onRow("PutItem"),
  UpdateItemCommand: onRow("UpdateItem"),
  DeleteItemCommand: onRow("DeleteItem"),
  QueryCommand: query,
  BatchGetItemCommand: batchGet,
  TransactWriteItemsCommand: transact,
  GetObjectCommand: readObject,
  HeadObjectCommand: readObject,
  PutObjectCommand: onObject("PutObject"),
  DeleteObjectCommand: (input, placeOf, isAbsent) =>
    onObject(input.VersionId === undefined ? "DeleteObject" : "DeleteObjectVersion")(
      input,
      placeOf,
      isAbsent,
    ),
  ListObjectVersionsCommand: ({ Bucket }, placeOf) => [
    { action: "s3:ListBucketVersions", place: placeOf(Bucket) },
  ],
  ListObjectsV2Command: ({ Bucket }, placeOf) => [
    { action: "s3:ListBucket", place: placeOf(Bucket) },
  ],
  SendMessageCommand: ({ QueueUrl }, placeOf) => [
    { action: "sqs:SendMessage", place: placeOf(QueueUrl) },
  ],
  SendMessageBatchCommand: ({ QueueUrl }, placeOf) => [
    { action: "sqs:SendMessage", place: placeOf(QueueUrl) },
  ],
  PutEventsCommand: ({ Entries: entries }, placeOf) =>
    Entries.parse(entries).map(({ EventBusName }) => ({
      action: "events:PutEvents",
      place: placeOf(EventBusName),
    })),
};
