import { createHash } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { createHandler, type Deps } from "../../functions/ingest-evidence/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import { encodeRegistration } from "../../shared/aws/registration-metadata.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Registration } from "../../shared/domain/evidence/receipt.ts";
import { intake } from "../../shared/intake/intake.ts";
import { evidenceId } from "./builders.ts";
import { startTestEngines } from "./engines.ts";
import { lingchuan, registration } from "./evidence-builders.ts";
import { lambdaContext, recordedLog } from "./http-event.ts";

const refOf = (id: EvidenceId) => ({ ...lingchuan, evidenceId: id });
export const keyOf = (id: EvidenceId, fileName = "figures.json") => objectKey(refOf(id), fileName);

export const figures = (value: string) =>
  JSON.stringify({
    schema: "duxue/indicators@1",
    county: "140524",
    cycle: "2021",
    indicators: [{ id: "headTeacherAllowance", value }],
  });

const message = (key: string, messageId = "m-1") => ({
  messageId,
  eventSource: "aws:sqs",
  body: JSON.stringify({ Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] }),
});

/** Fresh engines, files of Lingchuan to put into them, and the function that is told of their keys. */
export const startIngestion = async () => {
  const engines = await startTestEngines();
  const s3 = new S3Client(engines.clients.s3);
  const table = complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });
  const bucket = evidenceBucket({ client: s3, name: engines.bucket });
  let next = 1;
  return {
    table,
    bucket,
    /** Puts an indicators file under a new id, registered as it is unless told otherwise. */
    put: async (
      content: string,
      options: {
        id?: EvidenceId;
        change?: Partial<Registration>;
        metadata?: Record<string, string>;
      } = {},
    ) => {
      const id = options.id ?? evidenceId(next++);
      const registered = registration({
        kind: "indicators",
        fileName: "figures.json",
        contentType: "application/json",
        size: Buffer.byteLength(content),
        sha256: createHash("sha256").update(content).digest("hex"),
        ...options.change,
      });
      await s3.send(
        new PutObjectCommand({
          Bucket: engines.bucket,
          Key: keyOf(id),
          Body: content,
          ContentType: registered.contentType,
          Metadata: options.metadata ?? { registration: encodeRegistration(registered) },
        }),
      );
      return id;
    },
    remove: (key: string) => s3.send(new DeleteObjectCommand({ Bucket: engines.bucket, Key: key })),
    ingest: async (keys: readonly string[], deps: Partial<Deps> = {}) => {
      const log = recordedLog();
      const handler = createHandler({
        table,
        bucket,
        intake,
        now: () => new Date("2021-11-02T00:00:00.000Z"),
        log,
        ...deps,
      });
      const Records = keys.map((key, index) => message(key, `m-${index}`));
      const answer: unknown = await handler({ Records }, lambdaContext());
      return { answer, log };
    },
    receiptOf: (id: EvidenceId) => table.receipt(refOf(id)),
    claimOf: () => table.latestClaim(lingchuan, "headTeacherAllowance"),
    stop: engines.stop,
  };
};
export type Ingestion = Awaited<ReturnType<typeof startIngestion>>;
