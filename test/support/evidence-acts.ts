import { createHash } from "node:crypto";
import { createHandler as ingestEvidence } from "../../functions/ingest-evidence/handler.ts";
import {
  type Deps as Restoring,
  createHandler as restoreEvidence,
} from "../../functions/restore-evidence/handler.ts";
import {
  type Deps as Withdrawing,
  createHandler as withdrawEvidence,
} from "../../functions/withdraw-evidence/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import { objectNotice } from "../../shared/aws/object-notice.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Registration } from "../../shared/domain/evidence/receipt.ts";
import { intake } from "../../shared/intake/intake.ts";
import { evidenceBucketDouble } from "./evidence-bucket-double.ts";
import { lingchuan, registration } from "./evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "./http-event.ts";
import { pngOf } from "./png.ts";
import type { TableInMemory } from "./table-in-memory.ts";

const route = "/v1/counties/{county}/cycles/{cycle}/evidence/{evidenceId}";

/** What people do with evidence of Lingchuan, on a table of the engine and a bucket that keeps versions, as S3's does. */
export const evidenceActs = (rows: TableInMemory) => {
  const table = complianceTable(rows);
  const objects = evidenceBucketDouble();
  const sent: unknown[] = [];
  let minute = 0;
  const now = () => new Date(Date.UTC(2021, 11, 1, 8, minute++));
  const keyOf = (evidenceId: EvidenceId) => objectKey({ ...lingchuan, evidenceId }, "a.png");
  const told = async (keys: readonly string[]) => {
    const handler = ingestEvidence({
      table,
      bucket: objects.bucket,
      intake,
      now,
      log: recordedLog(),
    });
    const Records = keys.map((key, at) => ({
      messageId: `m-${at}`,
      eventSource: "aws:sqs",
      body: JSON.stringify(objectNotice(key)),
    }));
    return handler({ Records }, lambdaContext());
  };
  const put = async (evidenceId: EvidenceId, change: Partial<Registration> = {}) => {
    const bytes = pngOf(1);
    const documents = ["1.1-1"];
    const registered = registration({
      documents,
      size: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      ...change,
    });
    await objects.put({ key: keyOf(evidenceId), bytes, registration: registered });
  };
  return {
    table,
    bucket: objects.bucket,
    sent,
    keyOf,
    /** Something under another key, put there past the API. */
    bucketPut: (key: string) => objects.put({ key, bytes: pngOf(1), registration: registration() }),
    put,
    told,
    /** Puts it and has it read. */
    file: async (evidenceId: EvidenceId, change: Partial<Registration> = {}) => {
      await put(evidenceId, change);
      await told([keyOf(evidenceId)]);
    },
    receiptOf: (evidenceId: EvidenceId) => table.receipt({ ...lingchuan, evidenceId }),
    claimsOf: async (evidenceId: EvidenceId) =>
      (await table.claims(lingchuan)).filter((claim) => claim.evidenceId === evidenceId),
    withdraw: async (
      evidenceId: string,
      facts: Partial<EventFacts> = {},
      deps: Partial<Withdrawing> = {},
    ) => {
      const log = recordedLog();
      const handler = withdrawEvidence({ table, bucket: objects.bucket, now, log, ...deps });
      const event = httpEvent({ routeKey: `DELETE ${route}`, path: { evidenceId }, ...facts });
      return { ...read(await handler(event, lambdaContext())), lines: log.lines };
    },
    restore: async (
      evidenceId: string,
      facts: Partial<EventFacts> = {},
      deps: Partial<Restoring> = {},
    ) => {
      const log = recordedLog();
      const sendEvidence = async (messages: readonly unknown[]) => void sent.push(...messages);
      const handler = restoreEvidence({
        table,
        bucket: objects.bucket,
        sendEvidence,
        now,
        log,
        ...deps,
      });
      const event = httpEvent({
        routeKey: `POST ${route}/restoration`,
        path: { evidenceId },
        body: { reason: "误撤，现予恢复" },
        ...facts,
      });
      return { ...read(await handler(event, lambdaContext())), lines: log.lines };
    },
  };
};
export type EvidenceActs = ReturnType<typeof evidenceActs>;

const read = ({ statusCode, body }: { statusCode?: number; body?: string }) => ({
  status: statusCode,
  body: JSON.parse(String(body)),
});
