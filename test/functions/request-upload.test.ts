import { GetObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { UploadAnswer } from "../../events/api/receipt.ts";
import { decodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { EvidenceRef } from "../../shared/domain/evidence/evidence.ts";
import { evidenceId } from "../support/builders.ts";
import { acceptance } from "../support/evidence-builders.ts";
import {
  description,
  put,
  startUploadRequests,
  type UploadRequests,
} from "../support/upload-requests.ts";

let uploads: UploadRequests;
beforeAll(async () => {
  uploads = await startUploadRequests();
});
afterAll(() => uploads.stop());

test("a registration answers with an upload that works and a receipt that waits for it", async () => {
  const { status, body } = await uploads.request({});
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
  const stored = await uploads.table.receipt(
    EvidenceRef.parse({ county: "140524", cycle: "2021", evidenceId: body.evidenceId }),
  );
  expect(stored).toMatchObject({ state: "requested", revision: 1 });
});

test("the registration travels with the object, so that the table can be rebuilt from the bucket", async () => {
  const { body } = await uploads.request({});
  await put(body);

  const Key = `evidence/2021/140524/${body.evidenceId}/${description.fileName}`;
  const { Metadata, ContentType } = await uploads.s3.send(
    new GetObjectCommand({ Bucket: uploads.bucket, Key }),
  );

  expect(ContentType).toBe("application/json");
  expect(decodeRegistration(Metadata?.registration)).toMatchObject({
    ...description,
    registeredBy: "u-1",
  });
});

test("a period outside the cycle's window is let through with a warning", async () => {
  const { status, body } = await uploads.request({
    body: { ...description, period: { from: "2018-01-01", to: "2018-12-31" } },
  });

  expect(status).toBe(201);
  expect(body.receipt.findings).toMatchObject([{ severity: "warning" }]);
});

test("bytes that were accepted before are told, and the registration keeps it", async () => {
  const sha256 = "7".repeat(64);
  await uploads.table.settle(acceptance(evidenceId(77), [], { sha256 }));

  const { status, body } = await uploads.request({ body: { ...description, sha256 } });
  const other = await uploads.request({ body: { ...description, sha256: "8".repeat(64) } });

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
  await uploads.table.settle(accepted);
  const { etag: _, subjects: __, ...receipt } = accepted.receipt;
  const withdrawn = { ...receipt, state: "withdrawn" as const, revision: 2 };
  await uploads.table.settle({ ...accepted, receipt: withdrawn, readRevision: 1 });

  const { body } = await uploads.request({ body: { ...description, sha256 } });

  expect(body.receipt.findings).toEqual([]);
});

test.each([
  ["Chinese", `${"长".repeat(75)}.json`],
  ["emoji", `${"😀".repeat(56)}a.json`],
  ["what Windows has other uses for", 'CON:<"a|b?*>.json'],
])("the longest and oddest names are kept and found again: %s", async (_, fileName) => {
  const { body } = await uploads.request({ body: { ...description, fileName } });

  const uploaded = await put(body);

  const Key = `evidence/2021/140524/${body.evidenceId}/${fileName}`;
  const { ContentLength } = await uploads.s3.send(
    new GetObjectCommand({ Bucket: uploads.bucket, Key }),
  );
  expect([uploaded.status, ContentLength]).toEqual([200, description.size]);
});

test("every text at its longest travels with the file, or is refused at registration", async () => {
  const longest = {
    ...description,
    fileName: `${"长".repeat(75)}.json`,
    title: "题".repeat(120),
    documentNumber: "号".repeat(60),
  };

  const { status, body } = await uploads.request({ body: longest });

  expect(status).toBe(201);
  expect((await put(body)).status).toBe(200);
});
