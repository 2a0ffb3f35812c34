import {
  DeleteObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ObjectEvent } from "../../../infra/local/engines/evidence-store.ts";
import { startTestEngines, type TestEngines } from "../../support/engines.ts";

let engines: TestEngines;
const events: ObjectEvent[] = [];
beforeAll(async () => {
  engines = await startTestEngines();
  engines.onObjectEvent((event) => events.push(event));
});
afterAll(() => engines.stop());

const s3 = () => new S3Client(engines.clients.s3);
const put = (Key: string, Body: string) =>
  s3().send(new PutObjectCommand({ Bucket: engines.bucket, Key, Body: Buffer.from(Body) }));
const keys = async () =>
  (await s3().send(new ListObjectsV2Command({ Bucket: engines.bucket }))).Contents?.map(
    ({ Key }) => Key,
  ) ?? [];

test("an object event is told after the object is there, for either listener", async () => {
  const key = "evidence/2021/140524/x/a+b 文.json";
  await put(key, "abc");
  await s3().send(new DeleteObjectCommand({ Bucket: engines.bucket, Key: key }));

  expect(events.slice(-2)).toMatchObject([
    { kind: "created", key, size: 3, etag: expect.stringMatching(/^[0-9a-f]{32}$/) },
    { kind: "removed", key },
  ]);
});

test("deleting the last object of a folder leaves its neighbours alone", async () => {
  const folder = (n: number) => `evidence/2021/140105/${n}`;
  const removals = Array.from({ length: 30 }, async (_, n) => {
    await put(`${folder(n)}/old`, "old");
    await s3().send(new DeleteObjectCommand({ Bucket: engines.bucket, Key: `${folder(n)}/old` }));
  });
  const arrivals = Array.from({ length: 30 }, (_, n) => put(`${folder(n)}/new`, "new"));

  await Promise.all([...removals, ...arrivals]);

  const left = (await keys()).filter((key) => key?.startsWith("evidence/2021/140105/"));
  expect(left).toEqual(Array.from({ length: 30 }, (_, n) => `${folder(n)}/new`).toSorted());
});

const presigned = async (key: string, body: string, conditions: { IfNoneMatch?: string } = {}) =>
  getSignedUrl(
    new S3Client({
      ...engines.clients.upload,
      requestChecksumCalculation: "WHEN_REQUIRED",
    }),
    new PutObjectCommand({
      Bucket: engines.bucket,
      Key: key,
      ContentLength: body.length,
      ContentType: "text/plain;charset=UTF-8",
      ...conditions,
    }),
    {
      unhoistableHeaders: new Set(["if-none-match"]),
      signableHeaders: new Set(["host", "content-length", "content-type", "if-none-match"]),
    },
  );

test("an upload that breaks off leaves nothing behind", async () => {
  const key = "evidence/2021/140524/broken/file.txt";
  const url = await presigned(key, "0123456789");
  const before = events.length;
  let asked = 0;
  const stalled = new ReadableStream<Uint8Array>({
    // More is asked for once the first half is on its way
    pull: (controller) => {
      asked += 1;
      if (asked === 1) controller.enqueue(Buffer.from("01234"));
      else controller.error(new Error("the cable was pulled"));
    },
  });

  const upload = fetch(url, {
    method: "PUT",
    body: stalled,
    duplex: "half",
    headers: { "content-length": "10", "content-type": "text/plain;charset=UTF-8" },
  });

  await expect(upload).rejects.toThrow();
  expect(await keys()).not.toContain(key);
  expect(events).toHaveLength(before);
});

test("where nothing may be replaced one upload is kept and the others get 412, also when all come at once", async () => {
  const key = "evidence/2021/140524/once/file.txt";
  const upload = async (body: string) =>
    fetch(await presigned(key, body, { IfNoneMatch: "*" }), {
      method: "PUT",
      body,
      headers: { "if-none-match": "*" },
    });

  const atOnce = await Promise.all(["one", "two", "red", "ash"].map(upload));
  const later = await upload("six");

  expect(atOnce.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
  expect([later.status, await later.text()]).toEqual([
    412,
    expect.stringContaining("PreconditionFailed"),
  ]);
});
