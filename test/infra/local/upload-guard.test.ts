import { DeleteObjectCommand, GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uploadPresigner } from "../../../shared/aws/upload-presigner.ts";
import { evidenceId, placeOf } from "../../support/builders.ts";
import { startTestEngines, type TestEngines } from "../../support/engines.ts";
import { registration } from "../../support/evidence-builders.ts";
import { rawRequest } from "../../support/raw-request.ts";

const ownPage = "http://127.0.0.1:4600";

let engines: TestEngines;
beforeAll(async () => {
  engines = await startTestEngines();
  engines.admitPagesOf(ownPage);
});
afterAll(() => engines.stop());

const file = "%PDF-1.7";
let registered = 0;

/** An upload as `request-upload` hands it out. */
const granted = () => {
  const client = new S3Client({
    ...engines.clients.upload,
    requestChecksumCalculation: "WHEN_REQUIRED",
  });
  registered += 1;
  return uploadPresigner({ client, name: engines.bucket })({
    ref: { ...placeOf("140524"), evidenceId: evidenceId(registered) },
    registration: registration({ size: file.length }),
    signedAt: new Date(),
    validSeconds: 60,
  });
};

const put = async (change: Readonly<Record<string, string>> = {}) => {
  const { url, headers } = await granted();
  return rawRequest("PUT", url, { headers: { ...headers, ...change }, body: file });
};

test("an upload with exactly the headers that were signed is taken", async () => {
  expect((await put()).status).toBe(200);
});

test.each([
  ["a page of another origin", { origin: "http://127.0.0.1:8080" }],
  ["a page without an origin of its own", { origin: "null" }],
  ["another name for this machine", { host: "rebound.example:4601" }],
  ["a header that says where to copy from", { "x-amz-copy-source": "/duxue-evidence/other" }],
  ["more metadata than was signed", { "x-amz-meta-more": "1" }],
  ["an encoding that was not signed", { "content-encoding": "gzip" }],
  ["another type than was signed", { "content-type": "text/html" }],
  ["leave to replace what is there", { "if-none-match": '"0"' }],
])("an upload with %s is refused", async (_, change) => {
  const { status, text } = await put(change);

  expect([status, text]).toEqual([
    403,
    expect.stringMatching(/<Code>(AccessDenied|SignatureDoesNotMatch)<\/Code>/),
  ]);
});

test("an upload without one of its signed headers is refused", async () => {
  const { url, headers } = await granted();
  const { "if-none-match": _, ...fewer } = headers;

  expect((await rawRequest("PUT", url, { headers: fewer, body: file })).status).toBe(403);
});

test.each([
  ["GET", "/"],
  ["GET", "/duxue-evidence"],
  ["GET", "/duxue-evidence/"],
  ["GET", "/duxue-evidence/evidence/2021/140524/x"],
  ["PUT", "/duxue-evidence/evidence/2021/140524/x"],
  ["PUT", "/another-bucket"],
  ["DELETE", "/duxue-evidence/evidence/2021/140524/x"],
  ["POST", "/duxue-evidence"],
  ["POST", "/duxue-evidence?delete"],
])("%s %s without a signature is refused", async (method, path) => {
  const { status } = await rawRequest(method, engines.endpoints.upload + path);

  expect(status).toBe(403);
});

test("what another key signed is refused, also the key that the engine's makers publish", async () => {
  const client = new S3Client({
    ...engines.clients.upload,
    credentials: { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" },
  });
  const url = await getSignedUrl(
    client,
    new GetObjectCommand({ Bucket: engines.bucket, Key: "k" }),
  );

  expect(await rawRequest("GET", url)).toMatchObject({
    status: 403,
    text: expect.stringContaining("InvalidAccessKeyId"),
  });
});

test("nothing is deleted by this door, not even with the host's own signature", async () => {
  const command = new DeleteObjectCommand({ Bucket: engines.bucket, Key: "k" });

  await expect(new S3Client(engines.clients.upload).send(command)).rejects.toMatchObject({
    $metadata: { httpStatusCode: 403 },
  });
});

const preflight = (origin: string, asked: Readonly<Record<string, string>> = {}) =>
  rawRequest("OPTIONS", `${engines.endpoints.upload}/duxue-evidence/k`, {
    headers: {
      origin,
      "access-control-request-method": "PUT",
      "access-control-request-headers": "content-type,if-none-match,x-amz-checksum-sha256",
      ...asked,
    },
  });

test("the host's own page may upload, and reads the answer", async () => {
  expect(await preflight(ownPage)).toMatchObject({
    status: 204,
    headers: {
      "access-control-allow-origin": ownPage,
      "access-control-allow-methods": "PUT",
      "access-control-allow-headers": "content-type, if-none-match, x-amz-checksum-sha256",
    },
  });
  expect(await put({ origin: ownPage })).toMatchObject({
    status: 200,
    headers: {
      "access-control-allow-origin": ownPage,
      "access-control-expose-headers": "ETag",
    },
  });
});

test.each([
  ["another origin", "http://127.0.0.1:8080", {}],
  ["the host's page that wants to delete", ownPage, { "access-control-request-method": "DELETE" }],
  ["the host's page that wants to read", ownPage, { "access-control-request-method": "GET" }],
  [
    "more metadata than an upload has",
    ownPage,
    { "access-control-request-headers": "x-amz-meta-a" },
  ],
  ["headers of no upload", ownPage, { "access-control-request-headers": "x-amz-copy-source" }],
])("%s is given no leave", async (_, origin, asked) => {
  const { status, headers } = await preflight(origin, asked);

  expect([status, headers["access-control-allow-methods"]]).toEqual([403, undefined]);
});
