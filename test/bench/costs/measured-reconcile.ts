import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import type { ReconcileRequest } from "../../../events/reconcile-request.ts";
import { createHandler } from "../../../functions/reconcile/handler.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { evidenceBucket } from "../../../shared/aws/evidence-bucket.ts";
import { timeOf } from "../../../shared/domain/evidence/id-time.ts";
import type { TestEngines } from "../../support/engines.ts";
import { lingchuan } from "../../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../../support/http-event.ts";
import { countCalls } from "../requests/count-calls.ts";

/** What one comparison of a county asks for. */
export interface ComparisonUnits {
  readonly readUnits: number;
  /** LISTs of the bucket. The store of this machine gives a listing whole: what goes on for pages is reckoned. */
  readonly lists: number;
  /**
   * Of the processor: of this whole process, which is the bucket's engine too, so rather too much. A function has 0.58 of one
   * at 1 GB ("Configuring Lambda function memory"), and is paid for as long as it takes.
   */
  readonly gigabyteSeconds: number;
}

/** The three comparisons that rounds are made of, of a county of so many evidences. */
export interface CountyUnits {
  readonly full: ComparisonUnits;
  /** When nothing was filed in the last day. */
  readonly quiet: ComparisonUnits;
  /** When of the last day there is one. */
  readonly lively: ComparisonUnits;
}

/** As far as a recent round looks back (`round-times.ts`): a moment more, and the last evidence is not of it. */
const RECENT = 26 * 3_600_000;
const PROCESSORS = 0.58;

/** Compares Lingchuan with counted clients. */
export const measuredReconcile = (engines: TestEngines) => {
  const dynamodb = new DynamoDBClient(engines.clients.dynamodb);
  const s3 = new S3Client(engines.clients.s3);
  const counter = countCalls(dynamodb, s3);
  const send = async () => undefined;
  const table = complianceTable({ client: dynamodb, name: engines.tableName });
  const handler = createHandler({
    table,
    bucket: evidenceBucket({ client: s3, name: engines.bucket }),
    // What it costs to keep what is missing is no part of what it costs to look
    ledgerRows: { ledgerEntry: async () => undefined },
    ledger: {
      keep: async () => "kept" as const,
      earlierReceipts: async () => [],
      seal: async () => undefined,
    },
    sendEvidence: send,
    sendRecompute: send,
    sendReconcile: send,
    now: () => new Date(),
    log: recordedLog(),
  });
  const compare = async (scope: ReconcileRequest["scope"], at: number) => {
    const round = new Date(at).toISOString();
    const request: ReconcileRequest = { round, scope, graceSeconds: 0, place: lingchuan };
    counter.take();
    const before = process.cpuUsage();
    await handler(request, lambdaContext());
    const { user, system } = process.cpuUsage(before);
    const gigabyteSeconds = (user + system) / 1_000_000 / PROCESSORS;
    const { readUnits, bucketReads: lists } = counter.take();
    return { readUnits, lists, gigabyteSeconds };
  };
  return async (): Promise<CountyUnits> => {
    const { receipts } = await table.receipts(lingchuan, { limit: 1, after: undefined });
    const last = receipts[0] ? timeOf(receipts[0].evidenceId) : Date.now();
    return {
      full: await compare("full", last),
      quiet: await compare("recent", last + RECENT + 1),
      lively: await compare("recent", last + RECENT),
    };
  };
};

/** What a comparison costs whatever was filed, and for each evidence on top: from a county of one and a county of many. */
export interface Slope {
  readonly base: ComparisonUnits;
  readonly perEvidence: ComparisonUnits;
}

export const slopeOf = (one: ComparisonUnits, many: ComparisonUnits, evidences: number): Slope => {
  const slope = (unit: keyof ComparisonUnits) =>
    Math.max(0, (many[unit] - one[unit]) / (evidences - 1));
  const perEvidence = {
    readUnits: slope("readUnits"),
    lists: 0,
    gigabyteSeconds: slope("gigabyteSeconds"),
  };
  return {
    perEvidence,
    base: {
      readUnits: one.readUnits - perEvidence.readUnits,
      lists: many.lists,
      gigabyteSeconds: Math.max(0, one.gigabyteSeconds - perEvidence.gigabyteSeconds),
    },
  };
};
