import { S3Client } from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { decodeRegistration } from "../../shared/aws/registration-metadata.ts";
import {
  fitsMetadata,
  uploadPresigner,
  uploadPresignerFrom,
} from "../../shared/aws/upload-presigner.ts";
import { evidenceId } from "../support/builders.ts";
import { lingchuan, registration } from "../support/evidence-builders.ts";

const credentials = { accessKeyId: "a", secretAccessKey: "s" };
const client = new S3Client({
  region: "cn-north-1",
  credentials,
  requestChecksumCalculation: "WHEN_REQUIRED",
});
const registered = registration({ size: 12, sha256: "ff".repeat(32), fileName: "年报.png" });
const presigned = () =>
  uploadPresigner({ client, name: "duxue-evidence" })({
    ref: { ...lingchuan, evidenceId: evidenceId(1) },
    registration: registered,
    signedAt: new Date("2021-11-01T08:00:00.000Z"),
    validSeconds: 900,
  });

test("an upload goes under the key of its evidence, and its registration goes with it", async () => {
  const { method, url, headers } = await presigned();

  expect(method).toBe("PUT");
  expect(decodeURIComponent(new URL(url).pathname)).toBe(
    `/evidence/2021/140524/${evidenceId(1)}/年报.png`,
  );
  expect(new URL(url).hostname).toMatch(/^duxue-evidence\.s3\./);
  expect(decodeRegistration(headers["x-amz-meta-registration"])).toEqual(registered);
});

test("law 1: name, type, size, bytes and registration are signed, and nothing is written over", async () => {
  const { url, headers } = await presigned();

  expect(headers).toMatchObject({
    "content-type": "image/png",
    "content-length": "12",
    "if-none-match": "*",
    // 32 bytes of ones
    "x-amz-checksum-sha256": `${"/".repeat(42)}8=`,
  });
  const { searchParams } = new URL(url);
  expect(searchParams.get("X-Amz-SignedHeaders")?.split(";").toSorted()).toEqual([
    "content-length",
    "content-type",
    "host",
    "if-none-match",
    "x-amz-checksum-sha256",
    "x-amz-meta-registration",
  ]);
  // What stood in the address could be sent without the header
  const inAddress = [...searchParams.keys()].map((name) => name.toLowerCase());
  expect(inAddress.filter((name) => name in headers)).toEqual([]);
});

test("an address works from the moment of its signature, as long as it says", async () => {
  const { url, expiresAt } = await presigned();

  const { searchParams } = new URL(url);
  expect(searchParams.get("X-Amz-Date")).toBe("20211101T080000Z");
  expect(searchParams.get("X-Amz-Expires")).toBe("900");
  expect(expiresAt).toBe("2021-11-01T08:15:00.000Z");
});

test("a registration travels when it and the name of its entry take 2000 bytes, and not one more", () => {
  // base64url writes three bytes as four signs: 1491 bytes of JSON are 1988 signs, beside the 12 of "registration"
  const bytesWithout = Buffer.byteLength(JSON.stringify({ ...registration(), title: "" }));
  const ofBytes = (bytes: number) => ({
    ...registration(),
    title: "x".repeat(bytes - bytesWithout),
  });

  expect(fitsMetadata(ofBytes(1491))).toBe(true);
  expect(fitsMetadata(ofBytes(1492))).toBe(false);
});

test("a function without an evidence bucket does not start", () => {
  expect(() => uploadPresignerFrom({})).toThrow("EVIDENCE_BUCKET");
});
