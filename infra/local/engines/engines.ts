import { join } from "node:path";
import { createClosing } from "../closing.ts";
import { type Dynoxide, startDynoxide } from "./dynoxide.ts";
import { findDynoxide } from "./dynoxide-binary.ts";
import {
  bucket,
  type EvidenceStore,
  type ObjectEvent,
  startEvidenceStore,
} from "./evidence-store.ts";
import { type Ports, refuseTakenPorts } from "./ports.ts";
import { type Queues, startQueues } from "./queues.ts";
import { openSocketFolder } from "./socket-folder.ts";
import { queuesLost, refuseDamaged, tableLost } from "./sound-database.ts";
import { orderStream } from "./stream-order.ts";
import { createTable, tableName } from "./table.ts";

export interface EngineEndpoints {
  readonly dynamodb: string;
  /** S3 for the handlers. This and `sqs` are reached from this process alone (`private-addresses.ts`). */
  readonly s3: string;
  /** S3 for people who hold a presigned address. */
  readonly upload: string;
  readonly sqs: string;
}

export interface Engines {
  readonly endpoints: EngineEndpoints;
  readonly tableName: string;
  readonly bucket: string;
  readonly queues: Pick<Queues, "urls" | "deadLetterUrls" | "failureUrls" | "send">;
  /** Pages of this origin may use the upload endpoint. */
  admitPagesOf(origin: string): void;
  /** Called for each object that was created or removed, after it is on disk; there is one listener. */
  onObjectEvent(listener: (event: ObjectEvent) => void): void;
  /** Settles when an engine's process or thread is gone, whether stopped or lost, with what it said last. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export const startEngines = async (options: {
  readonly stateFolder: string;
  readonly ports: Pick<Ports, "upload">;
  /** Told of what an engine could not do, as far as its caller is not. */
  readonly onTrouble?: (what: string, error: Error) => void;
  readonly env?: NodeJS.ProcessEnv;
}): Promise<Engines> => {
  const { stateFolder, ports } = options;
  await refuseTakenPorts({ upload: ports.upload });
  const closing = createClosing();
  return closing.orStop(async () => {
    const sockets = closing.add(openSocketFolder(stateFolder));
    const table = closing.add(await startTable(stateFolder, options.env));
    sockets.tellTable(table.endpoint);
    refuseDamaged(join(stateFolder, "queues", "fauxqs.db"), queuesLost);
    const queues = closing.add(
      await startQueues({ folder: join(stateFolder, "queues"), socket: sockets.pathOf("queues") }),
    );
    let announce: (event: ObjectEvent) => void = () => undefined;
    const store = closing.add(
      await startEvidenceStore({
        folder: join(stateFolder, "evidence"),
        port: ports.upload,
        socket: sockets.pathOf("store"),
        onEvent: (event) => announce(event),
        onTrouble: (error) => options.onTrouble?.("s3rver (S3)", error),
      }),
    );
    return {
      endpoints: endpointsOf(table, store, queues),
      tableName,
      bucket,
      queues,
      admitPagesOf: store.admitPagesOf,
      onObjectEvent: (listener) => {
        announce = listener;
      },
      ended: Promise.race([table.ended, queues.ended]),
      stop: closing.stop,
    };
  });
};

/** In place of a table's file: nothing is kept. */
export const IN_MEMORY = ":memory:";

/** Where the table of a state folder is kept. */
export const tableFile = (stateFolder: string): string => join(stateFolder, "dynamodb.sqlite");

/** The table of a state folder, and no other engine. */
export const startTable = async (
  stateFolder: string,
  env: NodeJS.ProcessEnv = process.env,
  file = tableFile(stateFolder),
): Promise<Dynoxide> => {
  refuseDamaged(file, tableLost(stateFolder));
  const table = await startDynoxide({ binary: findDynoxide(env), file });
  await createTable(table.endpoint).catch(async (error) => {
    await table.stop();
    throw error;
  });
  if (file !== IN_MEMORY) orderStream(file);
  return table;
};

const endpointsOf = (table: Dynoxide, store: EvidenceStore, queues: Queues): EngineEndpoints => ({
  dynamodb: table.endpoint,
  s3: store.endpoint,
  upload: store.uploadEndpoint,
  sqs: queues.endpoint,
});
