import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type S3rver from "@20minutes/s3rver";

/** `If-None-Match: *`: only where nothing stands yet. s3rver does not read it, so it travels beside the request. */
const onlyNew = new AsyncLocalStorage<boolean>();

class ObjectExists extends Error {
  override readonly name = "ObjectExists";
}

/** Goes before s3rver's own steps. */
export const conditionalWrites: S3rver.Middleware = (context, next) =>
  onlyNew.run(context.get("if-none-match") === "*", async () => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof ObjectExists)) throw error;
      context.status = 412;
      context.type = "application/xml";
      context.body =
        '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>PreconditionFailed</Code><Message>At least one of the pre-conditions you specified did not hold</Message><Condition>If-None-Match</Condition></Error>';
    }
  });

/** What the listeners on one folder share. */
export interface Settling {
  /** Where an upload is kept until it is whole. */
  readonly staging: string;
  /** Paths between the check that nothing stands there and the moment something does. */
  readonly settling: Map<string, Set<symbol>>;
}

/**
 * S3 shows an object whole or not at all. s3rver writes in place, so a broken upload would leave half an object, and its
 * tidying of empty folders can take a new neighbour along; these two operations behave as S3 does.
 */
export const wholeObjects = (
  store: S3rver.Store,
  { staging, settling }: Settling,
): Partial<S3rver.Store> => {
  const settle = async (path: string, put: () => Promise<void>): Promise<void> => {
    if (onlyNew.getStore() && (settling.has(path) || existsSync(path)))
      throw new ObjectExists(path);
    // Of several that replace each other each has a mark of its own: who is done takes no other's away.
    const mark = Symbol(path);
    settling.set(path, (settling.get(path) ?? new Set()).add(mark));
    try {
      await put();
    } finally {
      const marks = settling.get(path);
      marks?.delete(mark);
      if (marks?.size === 0) settling.delete(path);
    }
  };
  return {
    putObject: async ({ bucket, key, content, metadata }) => {
      const path = store.getResourcePath(bucket, key, "object");
      const draft = join(staging, randomUUID());
      try {
        const source = Buffer.isBuffer(content) ? Readable.from(content) : content;
        const [size, md5] = await store.putContent(draft, source);
        await settle(path, async () => {
          await mkdir(dirname(path), { recursive: true });
          await store.putMetadata(bucket, key, metadata, md5);
          await rename(draft, path);
        });
        return { size, md5 };
      } finally {
        await rm(draft, { force: true });
      }
    },
    deleteObject: async (bucket, key) => {
      const path = store.getResourcePath(bucket, key, "object");
      // The object first: without it the rest is not seen.
      for (const part of ["object", "object.md5", "metadata.json"]) {
        await rm(store.getResourcePath(bucket, key, part), { force: true });
      }
      const folder = dirname(path);
      if (folder !== store.getBucketPath(bucket)) await rmdir(folder).catch(() => undefined);
    },
  };
};

/** s3rver makes continuation tokens with a cipher (DES) that today's OpenSSL refuses: a listing is one page, however long. */
export const wholeListings = (store: S3rver.Store): Pick<S3rver.Store, "listObjects"> => {
  const listObjects = store.listObjects.bind(store);
  return {
    listObjects: (name, { maxKeys: _, ...options }) => listObjects(name, options),
  };
};
