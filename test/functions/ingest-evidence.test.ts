import { createHash } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHandler, type Deps } from "../../functions/ingest-evidence/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import { encodeRegistration } from "../../shared/aws/registration-metadata.ts";
import type { EvidenceId } from "../../shared/domain/evidence.ts";
import type { Registration } from "../../shared/domain/receipt.ts";
import { intake } from "../../shared/intake/intake.ts";
import { evidenceId } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { lingchuan, registration } from "../support/evidence-builders.ts";
import { lambdaContext, recordedLog } from "../support/http-event.ts";

let engines: TestEngines;
let s3: S3Client;
beforeAll(async () => {
  engines = await startTestEngines();
  s3 = new S3Client(engines.clients.s3);
});
afterAll(() => engines.stop());

const table = () =>
  complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });
const bucket = () => evidenceBucket({ client: s3, name: engines.bucket });

let next = 1;
const refOf = (id: EvidenceId) => ({ ...lingchuan, evidenceId: id });
const keyOf = (id: EvidenceId, fileName = "figures.json") => objectKey(refOf(id), fileName);

const figures = (value: string) =>
  JSON.stringify({
    schema: "duxue/indicators@1",
    county: "140524",
    cycle: "2021",
    indicators: [{ id: "headTeacherAllowance", value }],
  });

/** Puts an indicators file under a new id, registered as it is unless told otherwise. */
const put = async (
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
};

const message = (key: string, messageId = "m-1") => ({
  messageId,
  eventSource: "aws:sqs",
  body: JSON.stringify({ Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] }),
});

const ingest = async (keys: readonly string[], deps: Partial<Deps> = {}) => {
  const log = recordedLog();
  const handler = createHandler({
    table: table(),
    bucket: bucket(),
    intake,
    now: () => new Date("2021-11-02T00:00:00.000Z"),
    log,
    ...deps,
  });
  const Records = keys.map((key, index) => message(key, `m-${index}`));
  const answer: unknown = await handler({ Records }, lambdaContext());
  return { answer, log };
};

const receiptOf = (id: EvidenceId) => table().receipt(refOf(id));
const claimOf = () => table().latestClaim(lingchuan, "headTeacherAllowance");

test("an object nobody has a receipt of is accepted from its own registration, with its claims", async () => {
  const id = await put(figures("500"));

  const { answer } = await ingest([keyOf(id)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(await receiptOf(id)).toMatchObject({
    state: "accepted",
    revision: 1,
    subjects: ["headTeacherAllowance"],
  });
  expect(await claimOf()).toMatchObject({ evidenceId: id, reading: { value: "500" } });
});

test("the same notification again, twice in one batch and out of order, changes nothing", async () => {
  const id = await put(figures("510"));
  await ingest([keyOf(id)]);
  const first = await receiptOf(id);

  await ingest([keyOf(id), keyOf(id)]);

  expect(await receiptOf(id)).toEqual(first);
});

test("a body that is not the one that was registered is rejected, and leaves no claim", async () => {
  const before = await claimOf();
  const id = await put(figures("999"), { change: { sha256: "f".repeat(64) } });

  await ingest([keyOf(id)]);

  expect(await receiptOf(id)).toMatchObject({
    state: "rejected",
    findings: [{ code: "hashDiffers" }],
  });
  expect(await claimOf()).toEqual(before);
});

test("an object without a registration we wrote goes to the dead-letter queue", async () => {
  const id = await put(figures("1"), { metadata: {} });

  const { answer, log } = await ingest([keyOf(id)]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-0" }] });
  expect(log.lines.map((line) => line.message)).toEqual(["message failed"]);
  expect(await receiptOf(id)).toBeUndefined();
});

test("a key that is none of ours fails alone; the rest of its batch is settled", async () => {
  const id = await put(figures("520"));

  const { answer } = await ingest(["evidence/2021/140524/readme.txt", keyOf(id)]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-0" }] });
  expect((await receiptOf(id))?.state).toBe("accepted");
});

test("an object that is gone is withdrawn with its claims, whatever the event said", async () => {
  const id = await put(figures("530"));
  await ingest([keyOf(id)]);
  await s3.send(new DeleteObjectCommand({ Bucket: engines.bucket, Key: keyOf(id) }));

  await ingest([keyOf(id)]);

  expect(await receiptOf(id)).toMatchObject({ state: "withdrawn", revision: 2 });
  expect((await claimOf())?.evidenceId).not.toBe(id);
});

test("an object that is overwritten is looked at anew, and claims that no longer hold go", async () => {
  const id = await put(figures("540"));
  await ingest([keyOf(id)]);
  await put("not json", { id });

  await ingest([keyOf(id)]);

  expect(await receiptOf(id)).toMatchObject({ state: "rejected", revision: 2 });
  expect((await claimOf())?.evidenceId).not.toBe(id);
});

test("an accepted replacement removes what it supersedes; a rejected one leaves it", async () => {
  const old = await put(figures("550"));
  await ingest([keyOf(old)]);
  const bad = await put("not json", { change: { supersedes: old } });
  await ingest([keyOf(bad), keyOf(old)]);
  const standing = await receiptOf(old);
  const good = await put(figures("560"), { change: { supersedes: old } });

  await ingest([keyOf(good)]);
  await ingest([keyOf(old)]);

  expect(standing?.state).toBe("accepted");
  expect((await receiptOf(old))?.state).toBe("withdrawn");
  expect(await claimOf()).toMatchObject({ evidenceId: good });
});

test("a function that died after accepting a replacement removes the old object when the message comes again", async () => {
  const old = await put(figures("570"));
  await ingest([keyOf(old)]);
  const replacement = await put(figures("580"), { change: { supersedes: old } });
  const dying = { ...bucket(), remove: () => Promise.reject(new Error("crash")) };

  const { answer } = await ingest([keyOf(replacement)], { bucket: dying });
  await ingest([keyOf(replacement)]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-0" }] });
  expect(await bucket().object(keyOf(old))).toBeUndefined();
});

test("a copy that lost the race looks again and finds the winner's work done", async () => {
  const id = await put(figures("590"));
  let isFirst = true;
  const racing: Deps["table"] = {
    ...table(),
    settle: async (settlement) => {
      if (isFirst) {
        isFirst = false;
        await ingest([keyOf(id)]);
      }
      return table().settle(settlement);
    },
  };

  const { answer } = await ingest([keyOf(id)], { table: racing });

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(await receiptOf(id)).toMatchObject({ state: "accepted", revision: 1 });
});

test("a file larger than its kind may be is rejected without being read", async () => {
  const id = await put(figures("600"));
  const huge: Deps["bucket"] = {
    ...bucket(),
    object: async (key) => {
      const object = await bucket().object(key);
      return (
        object && {
          ...object,
          size: 11 * 1024 * 1024,
          bytes: () => Promise.reject(new Error("read")),
        }
      );
    },
  };

  await ingest([keyOf(id)], { bucket: huge });

  expect(await receiptOf(id)).toMatchObject({
    state: "rejected",
    findings: [{ code: "fileTooLarge" }],
  });
});

test("log lines hold ids, codes and counts only", async () => {
  const id = await put(figures("610"), { change: { title: "机密标题" } });

  const { log } = await ingest([keyOf(id)]);

  const text = JSON.stringify(log.lines);
  expect(text).toContain(id);
  expect(text).not.toMatch(/机密标题|figures|610/);
});
