import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { Registration } from "../domain/evidence/receipt.ts";
import { known } from "../domain/known.ts";
import { type Environment, required } from "./environment.ts";
import { parseObjectKey } from "./keys.ts";
import { quiet } from "./quiet.ts";
import { decodeRegistration, REGISTRATION } from "./registration-metadata.ts";

export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/** An object as it is now. Its bytes are not read until asked for. */
export interface EvidenceObject {
  readonly etag: string;
  readonly size: number;
  /** Nothing when the object carries none that we wrote. */
  readonly registration: Registration | undefined;
  readonly bytes: () => Promise<Uint8Array>;
  /** Lets the connection go without reading. */
  readonly discard: () => void;
}

/** The evidence bucket: the truth about evidence (law 1). */
export const evidenceBucket = ({ client, name: Bucket }: Bucket) => ({
  /** The object now, or nothing when there is none or a delete marker stands on it. */
  object: async (key: string): Promise<EvidenceObject | undefined> => {
    try {
      const { Body, ETag, ContentLength, Metadata } = await client.send(
        new GetObjectCommand({ Bucket, Key: key }),
      );
      if (!Body || ETag === undefined) return undefined;
      return {
        etag: ETag,
        size: known(ContentLength, "the size of an object"),
        registration: decodeRegistration(Metadata?.[REGISTRATION]),
        bytes: () => Body.transformToByteArray(),
        discard: () => "destroy" in Body && Body.destroy(),
      };
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  },

  /** The ETag of the object now, or nothing when there is none: a look that moves no bytes. */
  etag: async (key: string): Promise<string | undefined> => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket, Key: key }))).ETag;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  },

  /** Sets a delete marker; doing so again changes nothing. */
  remove: async (key: string): Promise<void> => {
    await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
  },

  /**
   * The bytes that still lie under a key whose object was removed, and how to bring them back: their delete markers go, no
   * version is touched. Nothing where none are left, and where a store keeps no versions.
   */
  removed: async (key: string): Promise<RemovedObject | undefined> => {
    const pages = await versionsUnder(key, { client, name: Bucket });
    const markers = pages.flatMap(({ DeleteMarkers = [] }) => DeleteMarkers.filter(isOf(key)));
    if (!pages.some(({ Versions = [] }) => Versions.some(isOf(key)))) return undefined;
    return {
      bringBack: async () => {
        for (const { VersionId } of markers)
          await client.send(new DeleteObjectCommand({ Bucket, Key: key, VersionId }));
      },
    };
  },

  /**
   * Every object under a prefix, or those whose keys come after `startAfter`, in key order, page by page; keys that are none
   * of ours are reported as they are.
   */
  async *objects(prefix: string, startAfter?: string): AsyncGenerator<ListedObject> {
    for await (const { Contents = [] } of paginateListObjectsV2(
      { client },
      { Bucket, Prefix: prefix, ...(startAfter !== undefined && { StartAfter: startAfter }) },
    )) {
      for (const { Key, ETag, LastModified } of Contents) {
        const key = known(Key, "the key of an object");
        yield {
          key,
          etag: known(ETag, "the ETag of an object"),
          modifiedAt: known(LastModified, "the date of an object").toISOString(),
          ref: parseObjectKey(key),
        };
      }
    }
  },
});

/** What was removed, and may come back. */
export interface RemovedObject {
  readonly bringBack: () => Promise<void>;
}

const isOf =
  (key: string) =>
  ({ Key }: { readonly Key?: string | undefined }): boolean =>
    Key === key;

const versionsUnder = async (
  key: string,
  { client, name }: Bucket,
): Promise<readonly ListObjectVersionsCommandOutput[]> => {
  const pages: ListObjectVersionsCommandOutput[] = [];
  try {
    do {
      const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = pages.at(-1) ?? {};
      const from = { ...(KeyMarker && { KeyMarker }), ...(VersionIdMarker && { VersionIdMarker }) };
      pages.push(
        await client.send(new ListObjectVersionsCommand({ Bucket: name, Prefix: key, ...from })),
      );
    } while (pages.at(-1)?.IsTruncated);
    return pages;
  } catch (error) {
    if (error instanceof S3ServiceException && ofNoVersions.has(error.name)) return [];
    throw error;
  }
};

/** What stores that keep no versions answer to whoever asks for them; S3 answers neither. */
const ofNoVersions: ReadonlySet<string> = new Set(["NotImplemented", "MethodNotAllowed"]);

export const evidenceBucketFrom = (environment: Environment) =>
  evidenceBucket({ client: quiet(new S3Client()), name: required(environment, "EVIDENCE_BUCKET") });

export type EvidenceBucket = ReturnType<typeof evidenceBucket>;

export interface ListedObject {
  readonly key: string;
  readonly etag: string;
  /** When it came (ISO 8601, UTC). */
  readonly modifiedAt: string;
  readonly ref: EvidenceRef | undefined;
}
