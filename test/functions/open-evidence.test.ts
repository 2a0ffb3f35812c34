import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { EvidenceFile } from "../../events/api/receipt-acts.ts";
import { createHandler } from "../../functions/open-evidence/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { filePresigner } from "../../shared/aws/file-presigner.ts";
import { objectKey } from "../../shared/aws/keys.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { withdrawalOf } from "../../shared/domain/evidence/receipt-lifecycle.ts";
import { evidenceId } from "../support/builders.ts";
import { startTestEngines } from "../support/engines.ts";
import {
  acceptance,
  lingchuan,
  registration,
  requestedReceipt,
} from "../support/evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const moment = new Date("2021-12-01T08:00:00.000Z");
const start = async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: moment });
  const engines = await startTestEngines();
  const table = complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });
  const s3 = new S3Client(engines.clients.s3);
  return {
    table,
    /** An accepted evidence with its file. */
    keep: async (id: EvidenceId, change: { fileName: string; contentType: string }) => {
      await table.settle(acceptance(id, [], change));
      const Key = objectKey({ ...lingchuan, evidenceId: id }, change.fileName);
      await s3.send(new PutObjectCommand({ Bucket: engines.bucket, Key, Body: "内容" }));
    },
    open: async (id: string, facts: Partial<EventFacts> = {}) => {
      const log = recordedLog();
      const handler = createHandler({
        table,
        presign: filePresigner({
          client: new S3Client(engines.clients.upload),
          name: engines.bucket,
        }),
        now: () => new Date(),
        log,
      });
      const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/evidence/{evidenceId}/file";
      const event = httpEvent({ routeKey, path: { evidenceId: id }, ...facts });
      const { statusCode, body } = await handler(event, lambdaContext());
      return { status: statusCode, body: JSON.parse(String(body)), lines: log.lines };
    },
    stop: async () => {
      await engines.stop();
      vi.useRealTimers();
    },
  };
};

let files: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  files = await start();
});
afterAll(() => files.stop());

const named = (n: number, fileName: string, contentType: string) => ({ n, fileName, contentType });

test.each([
  { ...named(1, "a.png", "image/png"), shown: "inline; filename*=UTF-8''a.png" },
  {
    ...named(2, "扫描.pdf", "application/pdf"),
    shown: "inline; filename*=UTF-8''%E6%89%AB%E6%8F%8F.pdf",
  },
  {
    ...named(3, "a'(1)*.csv", "text/csv"),
    shown: "attachment; filename*=UTF-8''a%27%281%29%2A.csv",
  },
])(
  "$fileName is read at the address that is given, as what it was registered",
  async ({ n, fileName, contentType, shown }) => {
    await files.keep(evidenceId(n), { fileName, contentType });

    const { status, body } = await files.open(evidenceId(n), { role: "inspector", division: "14" });
    const { url, expiresAt } = EvidenceFile.parse(body);
    const read = await fetch(url);

    expect([status, expiresAt]).toEqual([200, "2021-12-01T08:01:00.000Z"]);
    expect(await read.text()).toBe("内容");
    expect(read.headers.get("content-type")).toBe(contentType);
    expect(read.headers.get("content-disposition")).toBe(shown);
  },
);

test("whoever holds an address can neither show the file otherwise nor read another, and not for long", async () => {
  await files.keep(evidenceId(4), { fileName: "a.csv", contentType: "text/csv" });
  const { body } = await files.open(evidenceId(4));
  const { url } = EvidenceFile.parse(body);

  const answers = [
    await fetch(url.replace("attachment", "inline")),
    await fetch(url.replace("text%2Fcsv", "text%2Fhtml")),
    await fetch(url.replace(evidenceId(4), evidenceId(1))),
  ];
  vi.setSystemTime(moment.getTime() + 61_000);
  const late = await fetch(url);
  vi.setSystemTime(moment);

  expect([...answers, late].map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test("each opening is one line of the log: who, what, where, and never the address", async () => {
  await files.keep(evidenceId(5), { fileName: "a.csv", contentType: "text/csv" });

  const { lines } = await files.open(evidenceId(5), { subject: "u-3" });

  const audit = { subject: "u-3", act: "openEvidence", requestId: "r-1" };
  expect(lines).toStrictEqual([
    { message: "evidence opened", facts: { ...lingchuan, evidenceId: evidenceId(5), ...audit } },
  ]);
});

test("what a file was rejected for can be looked at too", async () => {
  const { receipt } = acceptance(evidenceId(6), []);
  await files.table.settle({
    ...acceptance(evidenceId(6), []),
    receipt: { ...receipt, state: "rejected" },
  });

  expect((await files.open(evidenceId(6))).status).toBe(200);
});

test("a file that never came, one that was withdrawn and one that never was open for nobody", async () => {
  await files.table.register(requestedReceipt(evidenceId(7)));
  const before = { ...acceptance(evidenceId(8), []).receipt, revision: 0 };
  const ref = { ...lingchuan, evidenceId: evidenceId(8) };
  await files.table.settle({
    ...withdrawalOf({ ref, before, now: before.updatedAt }, registration()),
    readRevision: 0,
  });

  const answers = [
    await files.open(evidenceId(7)),
    await files.open(evidenceId(8)),
    await files.open(evidenceId(9)),
    await files.open("x"),
    await files.open(evidenceId(1), { division: "140525" }),
    await files.open(evidenceId(9), { role: "reviewer", division: "1401" }),
  ];

  expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
    [409, "notUploadedYet"],
    [404, "noSuchEvidence"],
    [404, "noSuchEvidence"],
    [404, "noSuchEvidence"],
    [403, "forbidden"],
    [403, "forbidden"],
  ]);
  expect(answers.flatMap(({ lines }) => lines)).toEqual([]);
});
