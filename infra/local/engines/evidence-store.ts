import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import { conditionalWrites, wholeListings, wholeObjects } from "./object-store.ts";
import { LOOPBACK, notStarted } from "./ports.ts";

export const bucket = "duxue-evidence";
/** Nothing listens to its events. */
export const reportsBucketName = "duxue-reports";

export interface ObjectEvent {
  readonly kind: "created" | "removed";
  readonly key: string;
  readonly time: string;
  readonly size?: number;
  readonly etag?: string;
}

export interface EvidenceStore {
  /** Where people upload: signatures are checked. */
  readonly uploadEndpoint: string;
  /** Where handlers read, list and delete. */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Two listeners on one folder. s3rver's signature check is right for objects but refuses soundly signed calls on a bucket
 * (listing), so the handlers have a listener of their own that does not compare signatures; people never reach it.
 */
export const startEvidenceStore = async (options: {
  readonly folder: string;
  readonly ports: { readonly upload: number; readonly s3: number };
  readonly onEvent: (event: ObjectEvent) => void;
}): Promise<EvidenceStore> => {
  const staging = join(options.folder, "staging");
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const listen = (port: number, allowMismatchedSignatures: boolean) =>
    startListener({ ...options, staging, port, allowMismatchedSignatures });
  const uploads = await listen(options.ports.upload, false);
  const handlers = await listen(options.ports.s3, true).catch(async (error) => {
    await uploads.stop();
    throw error;
  });
  return {
    uploadEndpoint: uploads.endpoint,
    endpoint: handlers.endpoint,
    stop: async () => {
      await Promise.all([uploads.stop(), handlers.stop()]);
    },
  };
};

const startListener = async (options: {
  readonly folder: string;
  readonly staging: string;
  readonly port: number;
  readonly allowMismatchedSignatures: boolean;
  readonly onEvent: (event: ObjectEvent) => void;
}) => {
  const server = new S3rver({
    address: LOOPBACK,
    port: options.port,
    silent: true,
    directory: join(options.folder, "objects"),
    vhostBuckets: false,
    allowMismatchedSignatures: options.allowMismatchedSignatures,
    configureBuckets: [{ name: bucket }, { name: reportsBucketName }],
  });
  Object.assign(
    server.store,
    wholeObjects(server.store, options.staging),
    wholeListings(server.store),
  );
  server.middleware.unshift(conditionalWrites);
  // It closes its log with the last connection, and requests that still run would complain of that on the terminal.
  server.logger.close = () => undefined;
  // A refused request is the caller's to see; koa would print it with a stack.
  server.on("error", () => undefined);
  server.on("event", (notification) => {
    for (const event of eventsOf(notification)) options.onEvent(event);
  });
  const { port } = await server.run().catch((cause) => {
    throw notStarted("s3rver (S3)", options.port, cause);
  });
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    stop: async () => {
      const closed = server.close();
      server.httpServer?.closeAllConnections();
      await closed;
    },
  };
};

const eventsOf = ({ Records }: S3rver.Notification): readonly ObjectEvent[] =>
  Records.filter(({ s3 }) => s3.bucket.name === bucket).map(
    ({ eventName, eventTime, s3: { object } }) => ({
      kind: eventName.startsWith("ObjectRemoved") ? "removed" : "created",
      key: object.key,
      time: eventTime,
      ...(object.size !== undefined && { size: object.size }),
      ...(object.eTag !== undefined && { etag: object.eTag }),
    }),
  );
