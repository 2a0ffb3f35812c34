import {
  DeleteObjectCommand,
  ListObjectVersionsCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { expect, test } from "vitest";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { mockedClient } from "../support/mocked-client.ts";

const s3 = mockedClient(S3Client);
const bucket = evidenceBucket({ client: new S3Client({ region: "x" }), name: "b" });
const key = "evidence/2021/140524/x/a.png";
const deleted = () => s3.commandCalls(DeleteObjectCommand).map(({ args }) => args[0].input);
const listed = () => s3.commandCalls(ListObjectVersionsCommand).map(({ args }) => args[0].input);

test("what was removed comes back when its delete markers go; no version goes", async () => {
  s3.on(ListObjectVersionsCommand).resolves({
    Versions: [
      { Key: key, VersionId: "v2" },
      { Key: key, VersionId: "v1" },
    ],
    DeleteMarkers: [
      { Key: key, VersionId: "m2" },
      { Key: key, VersionId: "m1" },
    ],
  });
  s3.on(DeleteObjectCommand).resolves({});

  const removed = await bucket.removed(key);
  const before = deleted();
  await removed?.bringBack();

  expect(listed()).toEqual([{ Bucket: "b", Prefix: key }]);
  expect(before).toEqual([]);
  expect(deleted()).toEqual([
    { Bucket: "b", Key: key, VersionId: "m2" },
    { Bucket: "b", Key: key, VersionId: "m1" },
  ]);
});

test("keys that only begin alike are left alone", async () => {
  s3.on(ListObjectVersionsCommand).resolves({
    Versions: [{ Key: key, VersionId: "v1" }],
    DeleteMarkers: [{ Key: `${key}.png`, VersionId: "m1" }],
  });

  await (await bucket.removed(key))?.bringBack();

  expect(deleted()).toEqual([]);
});

test("versions beyond a page are found, by both markers of the page before", async () => {
  s3.on(ListObjectVersionsCommand)
    .resolvesOnce({
      DeleteMarkers: [{ Key: key, VersionId: "m1" }],
      IsTruncated: true,
      NextKeyMarker: key,
      NextVersionIdMarker: "m1",
    })
    .resolves({ Versions: [{ Key: key, VersionId: "v1" }] });

  expect(await bucket.removed(key)).toBeDefined();
  expect(listed()[1]).toEqual({
    Bucket: "b",
    Prefix: key,
    KeyMarker: key,
    VersionIdMarker: "m1",
  });
});

test("where no version is left there is nothing to bring back", async () => {
  s3.on(ListObjectVersionsCommand).resolves({
    Versions: [{ Key: `${key}.png`, VersionId: "v1" }],
    DeleteMarkers: [{ Key: key, VersionId: "m1" }],
  });

  expect(await bucket.removed(key)).toBeUndefined();
});

const refusal = (name: string) =>
  new S3ServiceException({ name, $fault: "client", $metadata: {}, message: name });

test.each(["NotImplemented", "MethodNotAllowed"])(
  "a store that answers %s keeps no versions",
  async (name) => {
    s3.on(ListObjectVersionsCommand).rejects(refusal(name));

    expect(await bucket.removed(key)).toBeUndefined();
  },
);

test("any other refusal is not taken for a store without versions", async () => {
  s3.on(ListObjectVersionsCommand).rejects(refusal("AccessDenied"));

  await expect(bucket.removed(key)).rejects.toThrow("AccessDenied");
});
