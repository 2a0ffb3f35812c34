import { PutObjectCommand, S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { evidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { encodeRegistration, REGISTRATION } from "../../shared/aws/registration-metadata.ts";
import { startTestEngines, type TestEngines } from "../support/engines.ts";
import { registration } from "../support/evidence-builders.ts";
import { bucketDouble } from "./doubles/bucket-double.ts";
import { clientsOf } from "./world/clients.ts";

let engines: TestEngines;
beforeAll(async () => {
  engines = await startTestEngines();
});
afterAll(() => engines.stop());

const now = () => new Date("2021-12-01T00:00:00.000Z");
const nobody = () => ({});

/** A bucket in memory, as our adapters see one. */
const inMemory = () => {
  const announced: string[] = [];
  const double = bucketDouble({
    now,
    announce: (key, event) => announced.push(`${event} ${key}`),
  });
  const services = { dynamodb: nobody, sqs: nobody, events: nobody, s3: double.send };
  const { s3 } = clientsOf(services, async (call) => call.make());
  return { ...lookedAt(s3, "b"), announced, double };
};

const lookedAt = (client: S3Client, name: string) => {
  const bucket = evidenceBucket({ client, name });
  return {
    bucket,
    put: async ({ key, text, isFirst }: Put): Promise<number> => {
      try {
        await client.send(
          new PutObjectCommand({
            Bucket: name,
            Key: key,
            Body: text,
            Metadata: { [REGISTRATION]: encodeRegistration(registration({ title: text })) },
            ...(isFirst && { IfNoneMatch: "*" }),
          }),
        );
        return 200;
      } catch (error) {
        if (!(error instanceof S3ServiceException)) throw error;
        return error.$metadata.httpStatusCode ?? 0;
      }
    },
    object: async (key: string) => {
      const object = await bucket.object(key);
      return (
        object && {
          etag: object.etag,
          size: object.size,
          registration: object.registration,
          bytes: Buffer.from(await object.bytes()).toString("utf8"),
        }
      );
    },
    list: async (prefix: string) =>
      Array.fromAsync(bucket.objects(prefix), ({ key, etag }) => ({ key, etag })),
  };
};
type Looked = ReturnType<typeof lookedAt>;

interface Put {
  readonly key: string;
  readonly text: string;
  /** Only where nothing stands. */
  readonly isFirst: boolean;
}

const key = fc.constantFrom("a/1", "a/2", "a/3", "a/4", "a/5", "b/1");
const act: fc.Arbitrary<(on: Looked) => Promise<unknown>> = fc.oneof(
  fc
    .record({ key, text: fc.constantFrom("one", "two"), isFirst: fc.boolean() })
    .map((put) => (on: Looked) => on.put(put)),
  key.map((each) => (on: Looked) => on.bucket.remove(each)),
  key.map((each) => (on: Looked) => on.object(each)),
  key.map((each) => (on: Looked) => on.bucket.etag(each)),
  fc.constantFrom("a/", "b/", "", "c/").map((prefix) => (on: Looked) => on.list(prefix)),
);

test("the simulator's bucket takes, refuses, shows and lists objects as the engine does", async () => {
  const real = lookedAt(
    new S3Client({ ...engines.clients.s3, forcePathStyle: true }),
    engines.bucket,
  );

  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 40, size: "max" }), async (acts) => {
      for (const { key: left } of await real.list("")) await real.bucket.remove(left);
      const double = inMemory();

      for (const each of acts) expect(await each(double)).toEqual(await each(real));
    }),
    { numRuns: 15 },
  );
});

test("a delete marker hides an object, and the object is there again when its markers go", async () => {
  const { put, bucket, double } = inMemory();
  await put({ key: "a/1", text: "one", isFirst: true });
  await bucket.remove("a/1");
  await bucket.remove("a/1");
  const hidden = await bucket.etag("a/1");

  await (await bucket.removed("a/1"))?.bringBack();

  expect(hidden).toBeUndefined();
  expect(await bucket.etag("a/1")).toBe(double.versions().get("a/1")?.[0]?.etag);
});

test("what was put and removed is announced, and that a delete marker goes is not", async () => {
  const { put, bucket, announced } = inMemory();
  await put({ key: "a/1", text: "one", isFirst: true });
  await bucket.remove("a/1");

  await (await bucket.removed("a/1"))?.bringBack();

  expect(announced).toEqual(["created a/1", "removed a/1"]);
});
