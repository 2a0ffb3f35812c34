import { S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { filePresigner, filePresignerFrom } from "../../shared/aws/file-presigner.ts";
import { evidenceId } from "../support/builders.ts";
import { lingchuan, registration } from "../support/evidence-builders.ts";

const client = new S3Client({
  region: "cn-north-1",
  credentials: { accessKeyId: "a", secretAccessKey: "s" },
});
const presigned = (change: object) =>
  filePresigner({ client, name: "duxue-evidence" })({
    ref: { ...lingchuan, evidenceId: evidenceId(1) },
    registration: registration({ ...change }),
    signedAt: new Date("2021-11-01T08:00:00.000Z"),
    validSeconds: 60,
  });

test("an address is of one object and one moment, and says how the file is shown", async () => {
  const { url, expiresAt } = await presigned({
    fileName: "年报.pdf",
    contentType: "application/pdf",
  });

  const { pathname, hostname, searchParams } = new URL(url);
  expect(hostname).toMatch(/^duxue-evidence\.s3\./);
  expect(decodeURIComponent(pathname)).toBe(`/evidence/2021/140524/${evidenceId(1)}/年报.pdf`);
  expect(searchParams.get("x-id")).toBe("GetObject");
  expect(searchParams.get("X-Amz-Expires")).toBe("60");
  expect(searchParams.get("response-content-type")).toBe("application/pdf");
  expect(searchParams.get("response-content-disposition")).toBe(
    "inline; filename*=UTF-8''%E5%B9%B4%E6%8A%A5.pdf",
  );
  expect(expiresAt).toBe("2021-11-01T08:01:00.000Z");
});

test.each([
  ["application/pdf", "inline"],
  ["image/jpeg", "inline"],
  ["image/png", "inline"],
  ["text/csv", "attachment"],
  ["text/html", "attachment"],
  ["image/svg+xml", "attachment"],
])("%s is shown %s", async (contentType, shown) => {
  const { url } = await presigned({ contentType });

  const disposition = new URL(url).searchParams.get("response-content-disposition");
  expect(disposition?.split(";")[0]).toBe(shown);
});

test("without the bucket's name nothing is signed", () => {
  expect(() => filePresignerFrom({})).toThrow("EVIDENCE_BUCKET");
});
