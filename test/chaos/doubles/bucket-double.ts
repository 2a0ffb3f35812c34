import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  ListObjectVersionsCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3ServiceException,
} from "@aws-sdk/client-s3";

import { answering, answerOf } from "./answering.ts";

/** A version of an object, or the delete marker that stands on it. */
export interface Version {
  readonly id: string;
  readonly isMarker: boolean;
  readonly etag: string;
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, string>>;
  readonly at: Date;
  /** Whether it was put over an object that was there: nothing of ours ever is (law 1). */
  readonly isOver: boolean;
}

/** Keys in a page of a listing, small enough that a schedule sees a second page. */
const PAGE = 3;

/**
 * A versioned bucket in memory, for the simulator alone, as our adapters speak to it. `test/chaos/bucket-double.test.ts` holds
 * it against the real engine as far as that has versions. `announce` is called with the key of all that was put or removed.
 */
export const bucketDouble = ({
  now,
  announce,
}: {
  readonly now: () => Date;
  readonly announce: (key: string, event: "created" | "removed") => void;
}) => {
  const objects = new Map<string, Version[]>();
  let ids = 0;

  const current = (key: string | undefined): Version | undefined => {
    const last = objects.get(key ?? "")?.at(-1);
    return last?.isMarker ? undefined : last;
  };
  const add = (key: string, version: Pick<Version, "isMarker" | "etag" | "bytes" | "metadata">) => {
    const versions = objects.get(key) ?? [];
    objects.set(key, versions);
    const isOver = !version.isMarker && current(key) !== undefined;
    versions.push({ ...version, isOver, id: `v${++ids}`, at: now() });
    announce(key, version.isMarker ? "removed" : "created");
  };
  const put = ({ Key = "", Body, Metadata = {}, IfNoneMatch }: PutObjectCommandInput): object => {
    if (IfNoneMatch !== undefined && current(Key)) throw preconditionFailed();
    const bytes = bytesOf(Body);
    const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
    add(Key, { isMarker: false, etag, bytes, metadata: Metadata });
    return { ETag: etag };
  };
  const remove = (Key: string, VersionId: string | undefined): void => {
    if (VersionId === undefined) {
      add(Key, { isMarker: true, etag: "", bytes: new Uint8Array(), metadata: {} });
      return;
    }
    const versions = objects.get(Key) ?? [];
    // S3 announces nothing when a delete marker goes
    objects.set(
      Key,
      versions.filter(({ id }) => id !== VersionId),
    );
  };
  const list = (input: ListObjectsV2CommandInput) => {
    const after = input.ContinuationToken ?? input.StartAfter ?? "";
    const keys = [...objects.keys()]
      .filter((key) => current(key) && key.startsWith(input.Prefix ?? "") && key > after)
      .toSorted();
    const page = keys.slice(0, Math.min(PAGE, input.MaxKeys ?? PAGE));
    const isCut = page.length < keys.length;
    return {
      Contents: page.map((Key) => contentOf(Key, current(Key))),
      IsTruncated: isCut,
      ...(isCut && { NextContinuationToken: page.at(-1) }),
    };
  };
  const versionsUnder = (prefix: string) => {
    const all = [...objects]
      .filter(([key]) => key.startsWith(prefix))
      .flatMap(([Key, versions]) =>
        versions.map(({ id, isMarker }) => ({ Key, VersionId: id, isMarker })),
      );
    return {
      Versions: all.filter(({ isMarker }) => !isMarker),
      DeleteMarkers: all.filter(({ isMarker }) => isMarker),
      IsTruncated: false,
    };
  };

  const answerers = [
    answering(GetObjectCommand, ({ Key }) => {
      const version = current(Key);
      if (!version) throw new NoSuchKey({ message: "NoSuchKey", $metadata: {} });
      return objectOf(version);
    }),
    answering(HeadObjectCommand, ({ Key }) => {
      const version = current(Key);
      if (!version) throw new NotFound({ message: "NotFound", $metadata: {} });
      const { etag, bytes, metadata } = version;
      return { ETag: etag, ContentLength: bytes.length, Metadata: metadata };
    }),
    answering(PutObjectCommand, put),
    answering(DeleteObjectCommand, ({ Key = "", VersionId }) => {
      remove(Key, VersionId);
      return {};
    }),
    answering(ListObjectsV2Command, list),
    answering(ListObjectVersionsCommand, ({ Prefix = "" }) => versionsUnder(Prefix)),
  ];

  return {
    /** What the service answers, or throws, to a command of the SDK. */
    send: (command: object): object => answerOf(command, answerers),
    current,
    /** All versions of all objects, the oldest first. */
    versions: (): ReadonlyMap<string, readonly Version[]> => objects,
  };
};
export type BucketDouble = ReturnType<typeof bucketDouble>;

const contentOf = (Key: string, version: Version | undefined) => ({
  Key,
  ETag: version?.etag,
  Size: version?.bytes.length,
  LastModified: version?.at,
});

const objectOf = ({ etag, bytes, metadata, at }: Version) => ({
  ETag: etag,
  ContentLength: bytes.length,
  Metadata: metadata,
  LastModified: at,
  Body: {
    transformToByteArray: async () => bytes,
    transformToString: async () => Buffer.from(bytes).toString("utf8"),
    destroy: () => undefined,
  },
});

const bytesOf = (body: PutObjectCommandInput["Body"]): Uint8Array => {
  if (typeof body === "string") return Buffer.from(body, "utf8");
  if (body instanceof Uint8Array) return body;
  throw new Error("the double takes a body of text or bytes");
};

export const preconditionFailed = () =>
  new S3ServiceException({
    name: "PreconditionFailed",
    message: "At least one of the pre-conditions you specified did not hold",
    $fault: "client",
    $metadata: { httpStatusCode: 412 },
  });
