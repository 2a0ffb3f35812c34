import { join } from "node:path";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { credentials, region } from "../../infra/local/engines/credentials.ts";
import { bucket as name, startEvidenceStore } from "../../infra/local/engines/evidence-store.ts";
import { type EvidenceBucket, evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { encodeRegistration, REGISTRATION } from "../../shared/aws/registration-metadata.ts";
import { evidenceBucketDouble, type PutObject } from "../support/evidence-bucket-double.ts";
import { registration } from "../support/evidence-builders.ts";
import { removeFolder, temporaryFolder } from "../support/temporary-folder.ts";

interface Target {
  readonly bucket: EvidenceBucket;
  readonly put: (object: PutObject) => Promise<void>;
  readonly announced: readonly string[];
  readonly stop: () => Promise<void>;
}

const double = async (): Promise<Target> => {
  const announced: string[] = [];
  const { bucket, put } = evidenceBucketDouble((key) => announced.push(key));
  return { bucket, put, announced, stop: async () => undefined };
};

const engine = async (): Promise<Target> => {
  const folder = temporaryFolder("bucket");
  const announced: string[] = [];
  const store = await startEvidenceStore({
    folder,
    port: 0,
    socket: join(folder, "s"),
    onEvent: ({ key }) => announced.push(decodeURIComponent(key)),
  });
  const client = new S3Client({ endpoint: store.endpoint, region, credentials });
  return {
    bucket: evidenceBucket({ client, name }),
    put: async ({ key, bytes, registration: registered }) => {
      const Metadata = registered && { [REGISTRATION]: encodeRegistration(registered) };
      await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes, Metadata }));
    },
    announced,
    stop: async () => {
      await store.stop();
      removeFolder(folder);
    },
  };
};

const evidence = "01HZ0000000000000000000001";
const key = `evidence/2021/140524/${evidence}/年度 材料+1.png`;
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each([
  { target: "the double", start: double },
  { target: "s3rver", start: engine },
])("an evidence bucket on $target", ({ start }) => {
  let target: Target;
  beforeAll(async () => {
    target = await start();
  });
  afterAll(() => target.stop());

  test("has nothing under a key that was never put", async () => {
    expect(await target.bucket.object("evidence/2021/140524/none/a.png")).toBeUndefined();
  });

  test("gives back bytes, size and registration of what was put", async () => {
    const registered = registration({ fileName: "年度 材料+1.png", title: "关于履职的材料" });

    await target.put({ key, bytes: bytes("一"), registration: registered });
    const object = await target.bucket.object(key);

    expect(object).toMatchObject({ size: 3, registration: registered });
    expect(new Uint8Array((await object?.bytes()) ?? [])).toEqual(bytes("一"));
  });

  test("knows the registration of an object without metadata as nothing", async () => {
    const bare = `evidence/2021/140524/${evidence}/bare.png`;

    await target.put({ key: bare, bytes: bytes("x"), registration: undefined });
    const object = await target.bucket.object(bare);
    object?.discard();

    expect(object?.registration).toBeUndefined();
    await target.bucket.remove(bare);
  });

  test("names the same bytes by the same ETag and other bytes by another", async () => {
    const etagOf = async (text: string) => {
      await target.put({ key, bytes: bytes(text), registration: registration() });
      const object = await target.bucket.object(key);
      object?.discard();
      return object?.etag;
    };

    const [first, other, again] = [await etagOf("a"), await etagOf("b"), await etagOf("a")];

    expect(first).toBe(again);
    expect(first).not.toBe(other);
    expect(first).toBe('"0cc175b9c0f1b6a831c399e269772661"');
  });

  test("lists a prefix in key order, with what the keys say", async () => {
    const later = `evidence/2021/140524/${evidence.slice(0, -1)}2/b.png`;
    await target.put({ key: later, bytes: bytes("b"), registration: registration() });
    await target.put({ key, bytes: bytes("a"), registration: registration() });
    await target.put({
      key: "evidence/2021/140525/other/c.png",
      bytes: bytes("c"),
      registration: undefined,
    });

    const listed = await Array.fromAsync(target.bucket.objects("evidence/2021/140524/"));

    expect(listed.map((each) => each.key)).toEqual([key, later]);
    expect(listed[0]).toMatchObject({
      etag: '"0cc175b9c0f1b6a831c399e269772661"',
      ref: { county: "140524", cycle: "2021", evidenceId: evidence },
    });
  });

  test("lists more objects than one page holds", async () => {
    const keys = Array.from({ length: 1003 }, (_, at) => `many/${String(at).padStart(4, "0")}`);
    const put = (each: string) =>
      target.put({ key: each, bytes: bytes("m"), registration: undefined });
    for (let at = 0; at < keys.length; at += 60)
      await Promise.all(keys.slice(at, at + 60).map(put));

    const listed = await Array.fromAsync(target.bucket.objects("many/"));

    expect(listed.map((each) => each.key)).toEqual(keys);
  });

  test("has nothing under a removed key, and removing again changes nothing", async () => {
    await target.put({ key, bytes: bytes("a"), registration: registration() });

    await target.bucket.remove(key);
    await target.bucket.remove(key);

    expect(await target.bucket.object(key)).toBeUndefined();
    expect(await Array.fromAsync(target.bucket.objects(key))).toEqual([]);
  });

  test("announces the key of what is put and of what is removed", async () => {
    const before = target.announced.length;

    await target.put({ key, bytes: bytes("z"), registration: registration() });
    await target.bucket.remove(key);

    await expect.poll(() => target.announced.slice(before)).toEqual([key, key]);
  });
});
