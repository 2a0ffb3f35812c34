import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import type { Touches } from "../../../infra/topology/service-function.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { eventPublisher } from "../../../shared/aws/event-publisher.ts";
import { type Bucket, evidenceBucket } from "../../../shared/aws/evidence-bucket.ts";
import { filePresigner } from "../../../shared/aws/file-presigner.ts";
import { ledgerBucket } from "../../../shared/aws/ledger-bucket.ts";
import { ledgerRows } from "../../../shared/aws/ledger-rows.ts";
import { probeRows } from "../../../shared/aws/probe-rows.ts";
import { queueSender } from "../../../shared/aws/queue-sender.ts";
import { reportsBucket } from "../../../shared/aws/reports-bucket.ts";
import { receiptKind } from "../../../shared/aws/row-kinds/receipt.ts";
import type { Table } from "../../../shared/aws/rows.ts";
import { uploadPresigner } from "../../../shared/aws/upload-presigner.ts";
import { mockedClient } from "../../support/mocked-client.ts";
import {
  bucketSamples,
  ledgerRowSamples,
  ledgerSamples,
  probeSamples,
  reportsSamples,
  samplesOfActions,
  settledReceipt,
  tableSamples,
  withdrawnOnce,
} from "./samples-of-operations.ts";

/** An IAM action at a place of the topology: `table:GetItem`. */
export type Right = string;
type Place = keyof Touches;

const settings = { region, credentials };
const dynamodb = mockedClient(DynamoDBClient);
const s3 = mockedClient(S3Client);
const sqs = mockedClient(SQSClient);
const eventBridge = mockedClient(EventBridgeClient);

/** What each operation of each adapter takes, found by using it once where nothing is there: what it sends or signs. */
export const rightsOfAdapters = async () => {
  const absent = { $metadata: {}, message: "absent" };
  for (const mock of [dynamodb, sqs, eventBridge]) mock.resolves({});
  s3.resolves({});
  s3.on(HeadObjectCommand).rejects(new NotFound(absent));
  s3.on(GetObjectCommand).rejects(new NoSuchKey(absent));
  s3.on(ListObjectVersionsCommand).resolves(withdrawnOnce);
  const client = new S3Client(settings);
  const named = { client, name: "b" };
  const rows = { client: new DynamoDBClient(settings), name: "t" };
  const table = complianceTable(rows);
  const send = queueSender({ client: new SQSClient(settings), url: "https://q" });
  const publish = eventPublisher({ client: new EventBridgeClient(settings), bus: "e" });
  return {
    table: await rightsByOperation("table", table, tableSamples),
    rows: await rightsByOperation("table", probeRows(rows), probeSamples),
    bucket: await rightsByOperation("evidenceBucket", evidenceBucket(named), bucketSamples),
    reports: await rightsByOperation("reportsBucket", reportsBucket(named), reportsSamples),
    presign: await rightsOf("evidenceBucket", () =>
      samplesOfActions.presign(uploadPresigner(named)),
    ),
    presignFile: await rightsOf("evidenceBucket", () =>
      samplesOfActions.presignFile(filePresigner(named)),
    ),
    publish: await rightsOf("eventBus", () => samplesOfActions.publish(publish)),
    sendEvidence: await rightsOf("evidenceEvents", () => samplesOfActions.send(send)),
    sendRecompute: await rightsOf("recomputeRequests", () => samplesOfActions.send(send)),
    sendReconcile: await rightsOf("reconcileRequests", () => samplesOfActions.send(send)),
    ...(await rightsOfLedger(rows, named)),
  } as const;
};

/** Of a settled receipt, and of an object that is there already. */
const rightsOfLedger = async (rows: Table, named: Bucket) => {
  const Item = receiptKind.row(settledReceipt, settledReceipt, settledReceipt, { revision: 1 });
  dynamodb.on(GetItemCommand).resolves({ Item });
  const $metadata = { httpStatusCode: 412 };
  const there = new S3ServiceException({ name: "PreconditionFailed", $fault: "client", $metadata });
  s3.on(PutObjectCommand).rejects(there);
  s3.on(GetObjectCommand).callsFake(() => ({ Body: { transformToString: async () => "{}" } }));
  return {
    ledgerRows: await rightsByOperation("table", ledgerRows(rows), ledgerRowSamples),
    ledger: await rightsByOperation("ledger", ledgerBucket(named), ledgerSamples),
  };
};

const rightsByOperation = async <Adapter>(
  place: Place,
  adapter: Adapter,
  samples: Readonly<Record<string, (adapter: Adapter) => Promise<unknown>>>,
): Promise<Readonly<Record<string, readonly Right[]>>> => {
  const rights: Record<string, readonly Right[]> = {};
  for (const [name, use] of Object.entries(samples))
    rights[name] = await rightsOf(place, () => use(adapter));
  return rights;
};

const rightsOf = async (place: Place, use: () => Promise<unknown>): Promise<readonly Right[]> => {
  for (const mock of [dynamodb, s3, sqs, eventBridge]) mock.resetHistory();
  const answer = await use();
  const commands = [dynamodb, s3, sqs, eventBridge].flatMap(({ send }) =>
    send.getCalls().map(({ args: [command] }) => ({
      name: command.constructor.name.replace(/Command$/, ""),
      input: command.input,
    })),
  );
  const rights = [...commands.flatMap((command) => rightsFor(place, command))];
  const signed = /x-id=(\w+)/.exec(JSON.stringify(answer) ?? "")?.[1];
  if (signed !== undefined) rights.push(`${place}:${signed}`);
  // Whoever may not list a bucket is told 403 of an object that is not there, not 404
  if (commands.some(({ name }) => name === "GetObject" || name === "HeadObject"))
    rights.push(`${place}:ListBucket`);
  if (rights.length === 0) throw new Error(`an operation of ${place} sends and signs nothing`);
  return rights;
};

const Indexed = z.object({ IndexName: z.literal("board") });
const Transaction = z.object({ TransactItems: z.array(z.record(z.string(), z.unknown())) });

/** The IAM actions of a command (Service Authorization Reference): most have its name. */
const rightsFor = (
  place: Place,
  { name, input }: { readonly name: string; readonly input: unknown },
): readonly Right[] => {
  if (name === "TransactWriteItems")
    return Transaction.parse(input).TransactItems.flatMap((item) =>
      Object.keys(item).map((kind) => `${place}:${transacted(kind)}`),
    );
  // A version that is named is another right than the object
  if (name === "DeleteObject" && Object.hasOwn(Object(input), "VersionId"))
    return [`${place}:DeleteObjectVersion`];
  const at = Indexed.safeParse(input).success ? "boardIndex" : place;
  return [`${at}:${new Map(Object.entries(otherwiseNamed)).get(name) ?? name}`];
};

const transacted = (kind: string): string =>
  kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`;

const otherwiseNamed = {
  HeadObject: "GetObject",
  ListObjectsV2: "ListBucket",
  ListObjectVersions: "ListBucketVersions",
  SendMessageBatch: "SendMessage",
} as const;
