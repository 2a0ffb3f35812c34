import { afterAll, beforeAll, expect, test } from "vitest";
import type { Deps } from "../../functions/ingest-evidence/handler.ts";
import { finding } from "../../shared/domain/findings/make-finding.ts";
import { figures, type Ingestion, keyOf, startIngestion } from "../support/ingestion.ts";

let ingestion: Ingestion;
beforeAll(async () => {
  ingestion = await startIngestion();
});
afterAll(() => ingestion.stop());

test("an object nobody has a receipt of is accepted from its own registration, with its claims", async () => {
  const id = await ingestion.put(figures("500"));

  const { answer } = await ingestion.ingest([keyOf(id)]);

  expect(answer).toEqual({ batchItemFailures: [] });
  expect(await ingestion.receiptOf(id)).toMatchObject({
    state: "accepted",
    revision: 2,
    subjects: ["headTeacherAllowance"],
  });
  expect(await ingestion.claimOf()).toMatchObject({ evidenceId: id, reading: { value: "500" } });
});

test("a body that is not the one that was registered is rejected, and leaves no claim", async () => {
  const before = await ingestion.claimOf();
  const id = await ingestion.put(figures("999"), { change: { sha256: "f".repeat(64) } });

  await ingestion.ingest([keyOf(id)]);

  expect(await ingestion.receiptOf(id)).toMatchObject({
    state: "rejected",
    findings: [{ code: "hashDiffers" }],
  });
  expect(await ingestion.claimOf()).toEqual(before);
});

test("an object without a registration we wrote goes to the dead-letter queue", async () => {
  const id = await ingestion.put(figures("1"), { metadata: {} });

  const { answer, log } = await ingestion.ingest([keyOf(id)]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-0" }] });
  expect(log.lines).toEqual([
    {
      message: "message failed",
      facts: {
        messageId: "m-0",
        comesAgain: ["m-0"],
        error: expect.objectContaining({
          name: "ForeignObject",
          facts: { county: "140524", cycle: "2021", evidenceId: id },
        }),
      },
    },
  ]);
  expect(await ingestion.receiptOf(id)).toBeUndefined();
});

test("a key that is none of ours fails alone; the rest of its batch is settled", async () => {
  const id = await ingestion.put(figures("520"));

  const { answer } = await ingestion.ingest(["evidence/2021/140524/readme.txt", keyOf(id)]);

  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-0" }] });
  expect((await ingestion.receiptOf(id))?.state).toBe("accepted");
});

test("a file larger than its kind may be is rejected without being read", async () => {
  const id = await ingestion.put(figures("600"));
  const huge: Deps["bucket"] = {
    ...ingestion.bucket,
    object: async (key) => {
      const object = await ingestion.bucket.object(key);
      return (
        object && {
          ...object,
          size: 11 * 1024 * 1024,
          bytes: () => Promise.reject(new Error("read")),
        }
      );
    },
  };

  await ingestion.ingest([keyOf(id)], { bucket: huge });

  expect(await ingestion.receiptOf(id)).toMatchObject({
    state: "rejected",
    findings: [{ code: "fileTooLarge" }],
  });
});

test("log lines hold ids, codes and counts only", async () => {
  const id = await ingestion.put(figures("610"), { change: { title: "机密标题" } });

  const { log } = await ingestion.ingest([keyOf(id)]);

  const text = JSON.stringify(log.lines);
  expect(text).toContain(id);
  expect(text).not.toMatch(/机密标题|figures|610/);
});

test("a file that blew a fuse is rejected, and the log says which", async () => {
  const id = await ingestion.put(figures("620"));
  const intake: Deps["intake"] = async () => ({
    kind: "rejected",
    findings: [finding("tooComplex", { path: "", values: { fuse: "cpuTime" } })],
  });

  const { log } = await ingestion.ingest([keyOf(id)], { intake });

  expect((await ingestion.receiptOf(id))?.state).toBe("rejected");
  expect(log.lines).toContainEqual({
    message: "a file blew a fuse",
    facts: expect.objectContaining({ evidenceId: id, fuse: "cpuTime" }),
  });
});
