/**
 * fauxqs in a thread of its own: it waits for the disk on every message, and the gateway and the evidence store shall not
 * wait with it. Posts `Ready` once it listens; stops when told anything.
 */
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { type FauxqsServer, startFauxqs } from "fauxqs";

export interface QueuesThreadOptions {
  /** Where its Unix domain socket is to stand. */
  readonly socket: string;
  readonly folder: string;
  readonly region: string;
  /** Names of the queues to look for held messages in. */
  readonly queues: readonly string[];
}

export interface Ready {
  /** What somebody received and neither deleted nor gave back. */
  readonly held: readonly { readonly queue: string; readonly receiptHandle: string }[];
}

/**
 * fauxqs has the disk confirm every message before it answers, 2 ms each. In its journal mode a message that was not
 * confirmed outlives a sudden end of the host all the same; what a power failure takes, reconcile finds (law 5).
 */
const confirmLater = (): void => {
  const { exec } = DatabaseSync.prototype;
  DatabaseSync.prototype.exec = function run(sql) {
    exec.call(this, sql);
    if (sql === "PRAGMA journal_mode = WAL") exec.call(this, "PRAGMA synchronous = NORMAL");
  };
};

const announcements = "fastify.initialization";

/**
 * fauxqs listens on every interface and has no setting for it. Fastify, which it is made of, announces each application
 * on a diagnostics channel before it listens; there the address becomes the socket.
 */
const startOnSocket = async ({
  socket,
  folder,
  region,
}: Omit<QueuesThreadOptions, "queues">): Promise<FauxqsServer> => {
  const bindToSocket = (message: unknown): void => {
    if (!announcesApplication(message)) throw new Error("fastify announced no application");
    const { fastify } = message;
    const listen = fastify.listen;
    fastify.listen = async () => {
      await listen.call(fastify, { path: socket });
      // fauxqs reads a port from it, which nobody asks for
      return "http://0.0.0.1:1";
    };
  };
  subscribe(announcements, bindToSocket);
  try {
    return await startFauxqs({ port: 0, dataDir: folder, defaultRegion: region, logger: false });
  } finally {
    unsubscribe(announcements, bindToSocket);
  }
};

interface Announcement {
  readonly fastify: { listen(where: { readonly path: string }): Promise<string> };
}
const announcesApplication = (message: unknown): message is Announcement =>
  typeof message === "object" && message !== null && "fastify" in message;

const heldIn = (server: FauxqsServer, queue: string): Ready["held"] =>
  (server.inspectQueue(queue)?.messages.inflight ?? []).map(({ receiptHandle }) => ({
    queue,
    receiptHandle,
  }));

confirmLater();
const { queues, ...options }: QueuesThreadOptions = workerData;
const server = await startOnSocket(options);
const ready: Ready = {
  held: queues.flatMap((queue) => heldIn(server, queue)),
};
parentPort?.postMessage(ready);
parentPort?.once("message", () => {
  void server.stop().then(() => parentPort?.close());
});
