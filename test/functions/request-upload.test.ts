import { createHash } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { ulid } from "ulid";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { UploadAnswer } from "../../events/api/receipt.ts";
import { createHandler } from "../../functions/request-upload/handler.ts";
import { complianceTable } from "../../shared/aws/compliance-table.ts";
import { decodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { uploadPresigner } from "../../shared/aws/upload-presigner.ts";
import { EvidenceRef } from "../../shared/domain/evidence.ts";
import { evidenceId } from "../support/builders.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { acceptance } from "../support/evidence-builders.ts";
import { type EventFacts, httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

let engines: TestEngines;
beforeAll(async () => {
  engines = await startTestEngines();
});
afterAll(() => engines.stop());

const bytes = new TextEncoder().encode('{"schema":"duxue/indicators@1"}');
const description = {
  kind: "indicators",
  fileName: "陵川县 2021 指标.json",
  contentType: "application/json",
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  title: "2021年教育指标",
  issuer: "education",
  documentNumber: "陵教字〔2021〕8号",
  period: { from: "2021-01-01", to: "2021-12-31" },
};

const tableOf = () =>
  complianceTable({
    client: new DynamoDBClient(engines.clients.dynamodb),
    name: engines.tableName,
  });

const request = async (facts: Partial<EventFacts> & { now?: Date }) => {
  const log = recordedLog();
  const handler = createHandler({
    table: tableOf(),
    presign: uploadPresigner({
      client: new S3Client({
        ...engines.clients.upload,
        requestChecksumCalculation: "WHEN_REQUIRED",
      }),
      name: engines.bucket,
    }),
    newId: (now) => ulid(now.getTime()),
    now: () => facts.now ?? new Date(),
    log,
  });
  const routeKey = "POST /v1/counties/{county}/cycles/{cycle}/evidence";
  const response = await handler(
    httpEvent({ routeKey, body: description, ...facts }),
    lambdaContext(),
  );
  return { status: response.statusCode, body: JSON.parse(String(response.body)), log };
};

const Upload = z.object({ url: z.string(), headers: z.record(z.string(), z.string()) });

const put = (
  body: { upload: unknown },
  change: { headers?: Record<string, string>; bytes?: Uint8Array } = {},
) => {
  const { url, headers } = Upload.parse(body.upload);
  const { "content-length": _, ...sent } = { ...headers, ...change.headers };
  return fetch(url, { method: "PUT", headers: sent, body: Buffer.from(change.bytes ?? bytes) });
};

test("a registration answers with an upload that works and a receipt that waits for it", async () => {
  const { status, body } = await request({});
  const uploaded = await put(body);

  expect(status).toBe(201);
  expect(UploadAnswer.safeParse(body).error).toBeUndefined();
  expect(uploaded.status).toBe(200);
  expect(body.receipt).toMatchObject({
    state: "requested",
    findings: [],
    title: "2021年教育指标",
    registeredBy: "u-1",
  });
  const stored = await tableOf().receipt(
    EvidenceRef.parse({ county: "140524", cycle: "2021", evidenceId: body.evidenceId }),
  );
  expect(stored).toMatchObject({ state: "requested", revision: 1 });
});

test("the registration travels with the object, so that the table can be rebuilt from the bucket", async () => {
  const { body } = await request({});
  await put(body);

  const Key = `evidence/2021/140524/${body.evidenceId}/${description.fileName}`;
  const { Metadata, ContentType } = await new S3Client(engines.clients.s3).send(
    new GetObjectCommand({ Bucket: engines.bucket, Key }),
  );

  expect(ContentType).toBe("application/json");
  expect(decodeRegistration(Metadata?.registration)).toMatchObject({
    ...description,
    registeredBy: "u-1",
  });
});

test.each([
  { what: "another length", change: { bytes: bytes.slice(1) } },
  { what: "another type", change: { headers: { "content-type": "text/csv" } } },
  { what: "another hash", change: { headers: { "x-amz-checksum-sha256": "AAAA" } } },
  { what: "another registration", change: { headers: { "x-amz-meta-registration": "e30" } } },
])("an upload with $what than was signed is refused", async ({ change }) => {
  const { body } = await request({});

  expect((await put(body, change)).status).toBe(403);
});

test("the condition that nothing stands there yet is signed: it cannot be left out", async () => {
  const { body } = await request({});
  const { url, headers } = Upload.parse(body.upload);
  const { "if-none-match": condition, "content-length": _, ...rest } = headers;

  const response = await fetch(url, { method: "PUT", headers: rest, body: Buffer.from(bytes) });

  expect([condition, response.status]).toEqual(["*", 403]);
});

test("an upload after the address expired is refused", async () => {
  const { body } = await request({ now: new Date(Date.now() - 16 * 60 * 1000) });

  expect((await put(body)).status).toBe(403);
});

test("a malformed body is refused with every fault by its path", async () => {
  const { status, body } = await request({
    body: {
      ...description,
      kind: "video",
      size: -1,
      sha256: "x",
      period: { from: "2021-02-30", to: "2021-12-31" },
      colour: 1,
    },
  });

  expect(status).toBe(422);
  expect(body).toMatchObject({ code: "invalidRequest", requestId: "r-1" });
  expect(body.findings.map(({ path }: { path: string }) => path).toSorted()).toEqual([
    "colour",
    "kind",
    "period.from",
    "sha256",
    "size",
  ]);
});

test("a body that is no JSON is refused with a finding", async () => {
  const { status, body } = await request({ body: "{" });

  expect(status).toBe(422);
  expect(body.findings).toHaveLength(1);
});

test("what the framework does not know is refused, all of it at once", async () => {
  const { status, body } = await request({
    body: {
      ...description,
      kind: "document",
      contentType: "application/zip",
      issuer: "moon",
      documents: ["9.9-9"],
    },
  });

  expect(status).toBe(422);
  expect(body.findings.length).toBeGreaterThanOrEqual(3);
});

test.each([
  {
    who: "a clerk of another county",
    facts: { path: { county: "140621" } },
    status: 403,
    code: "forbidden",
  },
  {
    who: "an inspector",
    facts: { role: "inspector", division: "14" },
    status: 403,
    code: "forbidden",
  },
  {
    who: "a clerk with a province's scope",
    facts: { division: "14" },
    status: 403,
    code: "forbidden",
  },
  {
    who: "a clerk for a year without evaluation",
    facts: { path: { cycle: "2019" } },
    status: 404,
    code: "noSuchCycle",
  },
  {
    who: "a clerk of a county that is none",
    facts: { division: "140599", path: { county: "140599" } },
    status: 404,
    code: "noSuchCounty",
  },
  { who: "a role nobody has", facts: { division: "x" }, status: 401, code: "unauthenticated" },
] as const)("$who gets $status $code", async ({ facts, status, code }) => {
  const answer = await request(facts);

  expect(answer).toMatchObject({ status, body: { code, status } });
});

test("only an accepted evidence of the county can be superseded", async () => {
  const { status, body } = await request({ body: { ...description, supersedes: ulid() } });

  expect(status).toBe(422);
  expect(body.findings).toMatchObject([{ code: "supersedesNotAccepted", path: "supersedes" }]);
});

test("English is spoken on request", async () => {
  const { body } = await request({
    path: { county: "140621" },
    headers: { "accept-language": "en-GB,en;q=0.9" },
  });

  expect(body.title).toBe("Your account may not do this in that division.");
});

test("a period outside the cycle's window is let through with a warning", async () => {
  const { status, body } = await request({
    body: { ...description, period: { from: "2018-01-01", to: "2018-12-31" } },
  });

  expect(status).toBe(201);
  expect(body.receipt.findings).toMatchObject([{ severity: "warning" }]);
});

test("bytes that were accepted before are told, and the registration keeps it", async () => {
  const sha256 = "7".repeat(64);
  await tableOf().settle(acceptance(evidenceId(77), [], { sha256 }));

  const { status, body } = await request({ body: { ...description, sha256 } });
  const other = await request({ body: { ...description, sha256: "8".repeat(64) } });

  expect(status).toBe(201);
  expect(body.receipt).toMatchObject({
    sameBytesAs: evidenceId(77),
    findings: [{ code: "sameBytesFiled", severity: "warning", path: "sha256" }],
  });
  expect(UploadAnswer.safeParse(body).error).toBeUndefined();
  expect(other.body.receipt.findings).toEqual([]);
});

test("bytes of an evidence that was withdrawn may be filed again", async () => {
  const sha256 = "9".repeat(64);
  const accepted = acceptance(evidenceId(79), [], { sha256 });
  await tableOf().settle(accepted);
  const { etag: _, subjects: __, ...receipt } = accepted.receipt;
  const withdrawn = { ...receipt, state: "withdrawn" as const, revision: 2 };
  await tableOf().settle({ ...accepted, receipt: withdrawn, readRevision: 1 });

  const { body } = await request({ body: { ...description, sha256 } });

  expect(body.receipt.findings).toEqual([]);
});
