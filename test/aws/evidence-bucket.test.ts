import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  NotFound,
  S3Client,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { evidenceBucket, evidenceBucketFrom } from "../../shared/aws/evidence-bucket.ts";
import { encodeRegistration } from "../../shared/aws/registration-metadata.ts";
import { Missing } from "../../shared/domain/known.ts";
import { evidenceId } from "../support/builders.ts";
import { lingchuan, registration } from "../support/evidence-builders.ts";
import { mockedClient } from "../support/mocked-client.ts";

const s3 = mockedClient(S3Client);
const bucket = evidenceBucket({ client: new S3Client({ region: "x" }), name: "b" });
const key = `evidence/2021/140524/${evidenceId(1)}/a.png`;
const meta = { $metadata: {}, message: "x" };

/** An object whose bytes can be read or let go, and what was done with them. */
const stored = (facts: object = {}) => {
  const done: string[] = [];
  const Body = {
    transformToByteArray: async () => {
      done.push("read");
      return new Uint8Array([1, 2]);
    },
    destroy: () => void done.push("let go"),
  };
  s3.on(GetObjectCommand).callsFake(() => ({ Body, ETag: '"e"', ContentLength: 2, ...facts }));
  return { done };
};

test("an object is told as it is, and its bytes move only when they are asked for", async () => {
  const { done } = stored({ Metadata: { registration: encodeRegistration(registration()) } });

  const object = await bucket.object(key);

  expect(object).toMatchObject({ etag: '"e"', size: 2, registration: registration() });
  expect(done).toEqual([]);
  expect(await object?.bytes()).toEqual(new Uint8Array([1, 2]));
  expect(done).toEqual(["read"]);
  expect(s3.commandCalls(GetObjectCommand).map(({ args }) => args[0].input)).toEqual([
    { Bucket: "b", Key: key },
  ]);
});

test("an object that nobody reads is let go", async () => {
  const { done } = stored();

  (await bucket.object(key))?.discard();

  expect(done).toEqual(["let go"]);
});

test.each([
  { what: "metadata that is none of ours", Metadata: { registration: "e30" } },
  { what: "metadata of another name", Metadata: { other: encodeRegistration(registration()) } },
  { what: "no metadata", Metadata: undefined },
])("an object with $what has no registration", async ({ Metadata }) => {
  stored({ Metadata });

  expect(await bucket.object(key)).toMatchObject({ etag: '"e"', registration: undefined });
});

test.each([
  { what: "bytes", without: { Body: undefined } },
  { what: "an ETag", without: { ETag: undefined } },
])("an answer without $what is no object", async ({ without }) => {
  stored(without);

  expect(await bucket.object(key)).toBeUndefined();
});

test("an object of unknown size is a fault, and no empty object", async () => {
  stored({ ContentLength: undefined });

  await expect(bucket.object(key)).rejects.toBeInstanceOf(Missing);
});

test("a look at an object gives its ETag, nothing for none, and any other refusal is thrown", async () => {
  s3.on(HeadObjectCommand)
    .resolvesOnce({ ETag: '"e"' })
    .rejectsOnce(new NotFound(meta))
    .rejects(new Error("AccessDenied"));

  expect(await bucket.etag(key)).toBe('"e"');
  expect(await bucket.etag(key)).toBeUndefined();
  await expect(bucket.etag(key)).rejects.toThrow("AccessDenied");
  expect(s3.commandCalls(HeadObjectCommand)[0]?.args[0].input).toEqual({ Bucket: "b", Key: key });
});

test("an object that is gone is nothing, whatever was done before", async () => {
  s3.on(GetObjectCommand).rejects(new NoSuchKey(meta));

  expect(await bucket.object(key)).toBeUndefined();
});

test("a withdrawal sets a delete marker on that key, and deletes no version", async () => {
  s3.on(DeleteObjectCommand).resolves({});

  await bucket.remove(key);

  expect(s3.commandCalls(DeleteObjectCommand).map(({ args }) => args[0].input)).toEqual([
    { Bucket: "b", Key: key },
  ]);
});

test("a withdrawal that the store refuses is an error", async () => {
  s3.on(DeleteObjectCommand).rejects(new Error("AccessDenied"));

  await expect(bucket.remove(key)).rejects.toThrow("AccessDenied");
});

const modifiedAt = "2021-11-01T00:00:00.000Z";
const LastModified = new Date(modifiedAt);

test("a listing says which evidence a key is of and when it came, and gives keys of none as they are", async () => {
  s3.on(ListObjectsV2Command).resolves({
    Contents: [
      { Key: key, ETag: '"1"', LastModified },
      { Key: "evidence/odd", ETag: '"2"', LastModified },
    ],
  });
  const ref = { ...lingchuan, evidenceId: evidenceId(1), fileName: "a.png" };

  expect(await Array.fromAsync(bucket.objects("evidence/"))).toEqual([
    { key, etag: '"1"', modifiedAt, ref },
    { key: "evidence/odd", etag: '"2"', modifiedAt, ref: undefined },
  ]);
});

test("nothing under a prefix is an empty listing", async () => {
  s3.on(ListObjectsV2Command).resolves({});

  expect(await Array.fromAsync(bucket.objects("evidence/"))).toEqual([]);
});

test.each([
  { Key: key, LastModified },
  { ETag: '"1"', LastModified },
  { Key: key, ETag: '"1"' },
])("a listing with the entry %j is a fault", async (entry) => {
  s3.on(ListObjectsV2Command).resolves({ Contents: [entry] });

  await expect(Array.fromAsync(bucket.objects("evidence/"))).rejects.toBeInstanceOf(Missing);
});

test("a function without an evidence bucket does not start", () => {
  expect(() => evidenceBucketFrom({})).toThrow("EVIDENCE_BUCKET");
});
