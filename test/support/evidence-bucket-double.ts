import { createHash } from "node:crypto";
import type { EvidenceBucket } from "../../shared/aws/evidence-bucket.ts";
import { parseObjectKey } from "../../shared/aws/keys.ts";
import { decodeRegistration, encodeRegistration } from "../../shared/aws/registration-metadata.ts";
import type { Registration } from "../../shared/domain/evidence/receipt.ts";

export interface PutObject {
  readonly key: string;
  readonly bytes: Uint8Array;
  /** Nothing: the object carries no metadata of ours. */
  readonly registration: Registration | undefined;
}

interface Kept {
  readonly etag: string;
  readonly modifiedAt: string;
  readonly bytes: Uint8Array;
  readonly metadata: string | undefined;
}

/**
 * The evidence bucket in memory, for tests that need thousands of them. `evidence-bucket.test.ts` holds it against the
 * real adapter on the real engine. `announce` is called with the key of every object that was put or removed.
 */
export const evidenceBucketDouble = (announce: (key: string) => void = () => undefined) => {
  const objects = new Map<string, Kept>();
  /** The last version of what was removed. */
  const versions = new Map<string, Kept>();
  const bucket: EvidenceBucket = {
    object: async (key) => {
      const kept = objects.get(key);
      return (
        kept && {
          etag: kept.etag,
          size: kept.bytes.length,
          registration: decodeRegistration(kept.metadata),
          bytes: async () => kept.bytes,
          discard: () => undefined,
        }
      );
    },
    etag: async (key) => objects.get(key)?.etag,
    remove: async (key) => {
      objects.delete(key);
      announce(key);
    },
    removed: async (key) => {
      const last = versions.get(key);
      return last && { bringBack: async () => void objects.set(key, last) };
    },
    async *objects(prefix, startAfter = "") {
      for (const [key, { etag, modifiedAt }] of [...objects].toSorted(byUtf8)) {
        if (key.startsWith(prefix) && key > startAfter)
          yield { key, etag, modifiedAt, ref: parseObjectKey(key) };
      }
    },
  };
  return {
    bucket,
    put: async ({ key, bytes, registration }: PutObject): Promise<void> => {
      const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
      const modifiedAt = new Date().toISOString();
      const metadata = registration && encodeRegistration(registration);
      const kept = { etag, modifiedAt, bytes, metadata };
      objects.set(key, kept);
      versions.set(key, kept);
      announce(key);
    },
  };
};

/** S3 lists keys in the order of their UTF-8 bytes. */
const byUtf8 = ([one]: readonly [string, Kept], [other]: readonly [string, Kept]): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));
