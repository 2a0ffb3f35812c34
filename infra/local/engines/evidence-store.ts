import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import AWSAccount from "@20minutes/s3rver/lib/models/account.js";
import { credentials } from "./credentials.ts";
import { conditionalWrites, type Settling, wholeListings, wholeObjects } from "./object-store.ts";
import { isPortTaken, LOOPBACK, notStarted, portTaken } from "./ports.ts";
import { addressOf, forget } from "./private-addresses.ts";
import { checkSignaturesAsS3 } from "./strict-signatures.ts";
import { uploadGuard } from "./upload-guard.ts";

export const bucket = "duxue-evidence";
/** Nothing listens to its events. */
export const reportsBucketName = "duxue-reports";

/** Where a state folder keeps the objects of the evidence bucket. */
export const objectsFolder = (stateFolder: string): string =>
  join(stateFolder, "evidence", "objects", bucket);

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
  /** Pages of this origin may upload, besides what is no page. */
  admitPagesOf(origin: string): void;
  stop(): Promise<void>;
}

export interface EvidenceStoreOptions {
  readonly folder: string;
  /** Of the listener for people; 0 lets the system choose. */
  readonly port: number;
  /** Where the Unix domain socket for the handlers is to stand. */
  readonly socket: string;
  readonly onEvent: (event: ObjectEvent) => void;
  /** Told of what is not the caller's fault. */
  readonly onTrouble?: (error: Error) => void;
}

checkSignaturesAsS3();
AWSAccount.DUMMY_ACCOUNT.revokeAccessKey("S3RVER");
AWSAccount.DUMMY_ACCOUNT.createKeyPair(credentials.accessKeyId, credentials.secretAccessKey);

/**
 * Two listeners on one folder. s3rver's signature check is right for objects but refuses soundly signed calls on a bucket
 * (listing), so the handlers have a listener of their own that does not compare signatures, on a socket that nobody else
 * reaches; people have one that takes nothing but what this host has signed.
 */
export const startEvidenceStore = async (options: EvidenceStoreOptions): Promise<EvidenceStore> => {
  const staging = join(options.folder, "staging");
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const shared = { staging, settling: new Map() };
  const origins = new Set<string>();
  const uploads = await listenForPeople(options, shared, origins);
  const handlers = await listenForHandlers(options, shared).catch(async (error) => {
    await uploads.stop();
    throw error;
  });
  return {
    uploadEndpoint: uploads.endpoint,
    endpoint: handlers.endpoint,
    admitPagesOf: (origin) => {
      origins.add(origin);
    },
    stop: async () => {
      await Promise.all([uploads.stop(), handlers.stop()]);
    },
  };
};

const listenForPeople = async (
  options: EvidenceStoreOptions,
  settling: Settling,
  origins: ReadonlySet<string>,
) => {
  let host = "";
  const server = s3server(options, settling, {
    address: LOOPBACK,
    port: options.port,
    allowMismatchedSignatures: false,
  });
  server.middleware.unshift(uploadGuard(() => ({ host, origins })));
  const address = await run(server, options.port);
  const port = typeof address === "string" ? options.port : address.port;
  host = `${LOOPBACK}:${port}`;
  return { endpoint: `http://${host}`, stop: () => close(server) };
};

const listenForHandlers = async (options: EvidenceStoreOptions, settling: Settling) => {
  const server = s3server(options, settling, {
    port: options.socket,
    allowMismatchedSignatures: true,
  });
  await run(server, options.socket);
  const endpoint = addressOf(options.socket);
  const stop = async () => {
    await close(server);
    forget(endpoint);
  };
  return { endpoint, stop };
};

const s3server = (
  { folder, onEvent, onTrouble }: EvidenceStoreOptions,
  settling: Settling,
  listener: Pick<S3rver.Options, "address" | "port" | "allowMismatchedSignatures">,
): S3rver => {
  const server = new S3rver({
    ...listener,
    silent: true,
    directory: join(folder, "objects"),
    vhostBuckets: false,
    configureBuckets: [{ name: bucket }, { name: reportsBucketName }],
  });
  Object.assign(server.store, wholeObjects(server.store, settling), wholeListings(server.store));
  server.middleware.unshift(conditionalWrites);
  // It closes its log with the last connection, and requests that still run would complain of that on the terminal.
  server.logger.close = () => undefined;
  // A refused request is the caller's to see; koa would print it with a stack. What the disk refused has a system's code.
  server.on("error", (error) => {
    if ("code" in error && fromTheDisk.has(error.code)) onTrouble?.(error);
  });
  server.on("event", (notification) => {
    for (const event of eventsOf(notification)) onEvent(event);
  });
  return server;
};

const fromTheDisk: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES"]);

const run = (server: S3rver, port: number | string) =>
  server.run().catch((cause) => {
    throw typeof port === "number" && isPortTaken(cause)
      ? portTaken(port, cause)
      : notStarted("s3rver (S3)", cause);
  });

const close = async (server: S3rver): Promise<void> => {
  const closed = server.close();
  server.httpServer?.closeAllConnections();
  await closed;
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
