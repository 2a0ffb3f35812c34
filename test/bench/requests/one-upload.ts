import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { ulid } from "ulid";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { createHandler as createIngest } from "../../../functions/ingest-evidence/handler.ts";
import { createHandler as createKeep } from "../../../functions/keep-ledger/handler.ts";
import { createHandler as createRecompute } from "../../../functions/recompute-status/handler.ts";
import { createHandler as createRegister } from "../../../functions/request-upload/handler.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { evidenceBucket } from "../../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../../shared/aws/keys.ts";
import { ledgerBucket } from "../../../shared/aws/ledger-bucket.ts";
import { ledgerRows } from "../../../shared/aws/ledger-rows.ts";
import { uploadPresigner } from "../../../shared/aws/upload-presigner.ts";
import { EvidenceRef } from "../../../shared/domain/evidence/evidence.ts";
import { intake } from "../../../shared/intake/intake.ts";
import { type FileToFile, put, registrationOf } from "../../journey/client.ts";
import { scan } from "../../journey/files.ts";
import type { TestEngines } from "../../support/engines.ts";
import { httpEvent, lambdaContext, recordedLog } from "../../support/http-event.ts";
import { countCalls, type Rounds, sumOfCalls } from "./count-calls.ts";

/** What one function did for an upload: milliseconds in all, and how it waited for services within them. */
export interface Spent extends Rounds {
  readonly ms: number;
}
export type ChainPart =
  | "request-upload"
  | "PUT"
  | "ingest-evidence"
  | "recompute-status"
  | "keep-ledger";

/** The functions of one upload, called one after the other with counted clients, as their triggers would. */
export const countedChain = (
  engines: TestEngines,
  onSpent: (part: ChainPart, spent: Spent) => void = () => undefined,
) => {
  const dynamodb = new DynamoDBClient(engines.clients.dynamodb);
  const s3 = new S3Client(engines.clients.s3);
  const counter = countCalls(dynamodb, s3);
  const table = complianceTable({ client: dynamodb, name: engines.tableName });
  const deps = { table, now: () => new Date(), log: recordedLog() };
  const register = createRegister({
    ...deps,
    presign: uploadPresigner({
      client: new S3Client({
        ...engines.clients.upload,
        requestChecksumCalculation: "WHEN_REQUIRED",
      }),
      name: engines.bucket,
    }),
    newId: (now) => ulid(now.getTime()),
  });
  const ingest = createIngest({
    ...deps,
    bucket: evidenceBucket({ client: s3, name: engines.bucket }),
    intake,
  });
  const recompute = createRecompute(deps);
  const keep = createKeep({
    table: ledgerRows({ client: dynamodb, name: engines.tableName }),
    ledger: ledgerBucket({ client: s3, name: engines.bucket }),
    log: deps.log,
  });
  const during = async <Result>(part: ChainPart, work: () => Promise<Result>): Promise<Result> => {
    counter.takeRounds();
    const began = performance.now();
    const result = await work();
    onSpent(part, { ms: performance.now() - began, ...counter.takeRounds() });
    return result;
  };

  /** Uploads a file (by itself a scan) for a required document of 140524; gives what each function called. */
  const upload = async (document: string, shade: number, file = scan([document], shade)) => {
    const { evidenceId, presigned } = await during("request-upload", () => registered(file));
    const registering = counter.take();
    // Nothing is kept of it yet
    await keep({ Records: [changeOf(`EVIDENCE#${evidenceId}`)] }, lambdaContext());
    const looking = counter.take();
    counter.takeRounds();
    await during("PUT", () => put(presigned, file.bytes));
    const ref = EvidenceRef.parse({ county: "140524", cycle: "2021", evidenceId });
    const key = encodeURIComponent(objectKey(ref, file.fileName));
    const body = JSON.stringify({ Records: [{ s3: { object: { key } } }] });
    const message = { messageId: "m", eventSource: "aws:sqs", body };
    await during("ingest-evidence", () => ingest({ Records: [message] }, lambdaContext()));
    const ingesting = counter.take();
    const claims = [changeOf(`CLAIM#${document}#${evidenceId}`)];
    await during("recompute-status", () => recompute({ Records: claims }, lambdaContext()));
    const recomputing = counter.take();
    const version = String((await table.status(ref))?.version ?? 0).padStart(10, "0");
    counter.take();
    const kept = [`EVIDENCE#${evidenceId}`, `HISTORY#${version}`];
    await during("keep-ledger", () => keep({ Records: kept.map(changeOf) }, lambdaContext()));
    return {
      "request-upload": registering,
      "ingest-evidence": ingesting,
      "recompute-status": recomputing,
      "keep-ledger": sumOfCalls([looking, counter.take()]),
    };
  };
  const registered = async (file: FileToFile) => {
    const routeKey = "POST /v1/counties/{county}/cycles/{cycle}/evidence";
    const event = httpEvent({ routeKey, body: registrationOf(file) });
    const { body } = await register(event, lambdaContext());
    const { evidenceId, upload: presigned } = UploadAnswer.parse(JSON.parse(String(body)));
    return { evidenceId, presigned };
  };
  /** The status of whatever was put into the table by itself, as reconcile would ask for it. */
  const catchUp = async () => {
    const body = JSON.stringify({ county: "140524", cycle: "2021" });
    await recompute(
      { Records: [{ messageId: "m", eventSource: "aws:sqs", body }] },
      lambdaContext(),
    );
    counter.take();
  };
  return { table, upload, catchUp };
};

const changeOf = (sk: string) => ({
  eventSource: "aws:dynamodb",
  dynamodb: { Keys: { pk: { S: "140524#2021" }, sk: { S: sk } }, SequenceNumber: "1" },
});

export type CountedChain = ReturnType<typeof countedChain>;
