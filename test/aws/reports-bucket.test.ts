import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { EmptyObject } from "../../shared/aws/errors.ts";
import { reportsBucket } from "../../shared/aws/reports-bucket.ts";
import { Missing } from "../../shared/domain/known.ts";
import { mockedClient } from "../support/mocked-client.ts";

const s3 = mockedClient(S3Client);
const credentials = { accessKeyId: "a", secretAccessKey: "s" };
const bucket = reportsBucket({
  client: new S3Client({ region: "cn-north-1", credentials }),
  name: "duxue-reports",
});
const key = "140524/2021/7.pdf";
const sha256 = "a".repeat(64);
const head = { ContentLength: 3, Metadata: { sha256 } };

test("a report on the shelf is told by its size and hash, and read only when its bytes are asked for", async () => {
  s3.on(HeadObjectCommand).resolves(head);
  s3.on(GetObjectCommand).callsFake(() => ({
    Body: { transformToByteArray: async () => new Uint8Array([1, 2, 3]) },
  }));

  const found = await bucket.find(key);

  expect(found).toMatchObject({ size: 3, sha256 });
  expect(s3.commandCalls(HeadObjectCommand).map(({ args }) => args[0].input)).toEqual([
    { Bucket: "duxue-reports", Key: key },
  ]);
  expect(s3.commandCalls(GetObjectCommand)).toEqual([]);
  expect(await found?.bytes()).toEqual(new Uint8Array([1, 2, 3]));
  expect(s3.commandCalls(GetObjectCommand).map(({ args }) => args[0].input)).toEqual([
    { Bucket: "duxue-reports", Key: key },
  ]);
});

test("a report that was never made is nothing; a shelf that cannot be reached is an error", async () => {
  s3.on(HeadObjectCommand)
    .rejectsOnce(new NotFound({ $metadata: {}, message: "x" }))
    .rejects(new Error("AccessDenied"));

  expect(await bucket.find(key)).toBeUndefined();
  await expect(bucket.find(key)).rejects.toThrow("AccessDenied");
});

test.each([
  { what: "a size", answer: { Metadata: { sha256 } } },
  { what: "a hash", answer: { ContentLength: 3, Metadata: {} } },
  { what: "metadata", answer: { ContentLength: 3 } },
])("a report without $what is no report of ours, and is named by its key", async ({ answer }) => {
  s3.on(HeadObjectCommand).resolves(answer);

  await expect(bucket.find(key)).rejects.toBeInstanceOf(Missing);
  await expect(bucket.find(key)).rejects.toThrow(key);
});

test("a report without bytes is told by its key, and is no empty report", async () => {
  s3.on(HeadObjectCommand).resolves(head).on(GetObjectCommand).resolves({});

  const reading = (await bucket.find(key))?.bytes();

  await expect(reading).rejects.toBeInstanceOf(EmptyObject);
  await expect(reading).rejects.toMatchObject({ facts: { key } });
});

test("a report is kept with its hash, and downloads under its Chinese name", async () => {
  s3.on(PutObjectCommand).resolves({});
  const bytes = new Uint8Array([1]);

  await bucket.keep(key, {
    bytes,
    sha256,
    contentType: "application/pdf",
    fileName: "陵川 2021.pdf",
  });

  expect(s3.commandCalls(PutObjectCommand).map(({ args }) => args[0].input)).toEqual([
    {
      Bucket: "duxue-reports",
      Key: key,
      Body: bytes,
      ContentType: "application/pdf",
      ContentDisposition: "attachment; filename*=UTF-8''%E9%99%B5%E5%B7%9D%202021.pdf",
      Metadata: { sha256 },
    },
  ]);
});

test("a link to a report is good for a minute, and says by our signature how the file is shown", async () => {
  const { url, expiresAt } = await bucket.link({
    key,
    contentType: "text/html",
    fileName: "陵川(1).html",
    isShown: true,
    signedAt: new Date("2021-12-02T00:00:00.000Z"),
  });

  const { pathname, searchParams } = new URL(url);
  expect([pathname, expiresAt]).toEqual([`/${key}`, "2021-12-02T00:01:00.000Z"]);
  expect(searchParams.get("X-Amz-Expires")).toBe("60");
  expect(searchParams.get("response-content-type")).toBe("text/html");
  expect(searchParams.get("response-content-disposition")).toBe(
    "inline; filename*=UTF-8''%E9%99%B5%E5%B7%9D%281%29.html",
  );
});

test("the address of a report opens that one for five minutes, and no more", async () => {
  const address = new URL(await bucket.address(key));

  expect(address.pathname).toBe(`/${key}`);
  expect(address.hostname).toMatch(/^duxue-reports\.s3\./);
  expect(address.searchParams.get("X-Amz-Expires")).toBe("300");
  expect(address.searchParams.get("X-Amz-Signature")).toMatch(/^[0-9a-f]{64}$/);
  expect(address.searchParams.get("x-id")).toBe("GetObject");
});
