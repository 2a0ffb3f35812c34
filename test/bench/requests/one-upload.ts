import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { ulid } from "ulid";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { createHandler as createIngest } from "../../../functions/ingest-evidence/handler.ts";
import { createHandler as createRecompute } from "../../../functions/recompute-status/handler.ts";
import { createHandler as createRegister } from "../../../functions/request-upload/handler.ts";
import { complianceTable } from "../../../shared/aws/compliance-table.ts";
import { evidenceBucket } from "../../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../../shared/aws/keys.ts";
import { uploadPresigner } from "../../../shared/aws/upload-presigner.ts";
import { EvidenceRef } from "../../../shared/domain/evidence/evidence.ts";
import { intake } from "../../../shared/intake/intake.ts";
import { put, registrationOf } from "../../journey/client.ts";
import { scan } from "../../journey/files.ts";
import type { TestEngines } from "../../support/engines.ts";
import { httpEvent, lambdaContext, recordedLog } from "../../support/http-event.ts";
import { countCalls } from "./count-calls.ts";

/** The functions of one upload, called one after the other with counted clients, as their triggers would. */
export const countedChain = (engines: TestEngines) => {
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

  /** Uploads a scan for a required document of 140524; gives what each function called. */
  const upload = async (document: string, shade: number) => {
    const file = scan([document], shade);
    const routeKey = "POST /v1/counties/{county}/cycles/{cycle}/evidence";
    const registered = await register(
      httpEvent({ routeKey, body: registrationOf(file) }),
      lambdaContext(),
    );
    const { evidenceId, upload: presigned } = UploadAnswer.parse(
      JSON.parse(String(registered.body)),
    );
    const registering = counter.take();
    await put(presigned, file.bytes);
    const ref = EvidenceRef.parse({ county: "140524", cycle: "2021", evidenceId });
    const key = encodeURIComponent(objectKey(ref, file.fileName));
    const body = JSON.stringify({ Records: [{ s3: { object: { key } } }] });
    await ingest({ Records: [{ messageId: "m", eventSource: "aws:sqs", body }] }, lambdaContext());
    const ingesting = counter.take();
    const Keys = { pk: { S: "140524#2021" }, sk: { S: `CLAIM#${document}#${evidenceId}` } };
    const change = { eventSource: "aws:dynamodb", dynamodb: { Keys, SequenceNumber: "1" } };
    await recompute({ Records: [change] }, lambdaContext());
    return {
      "request-upload": registering,
      "ingest-evidence": ingesting,
      "recompute-status": counter.take(),
    };
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
export type CountedChain = ReturnType<typeof countedChain>;
