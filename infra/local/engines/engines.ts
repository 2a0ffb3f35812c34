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
import { type EnginePorts, refuseTakenPorts } from "./ports.ts";
import { type Queues, startQueues } from "./queues.ts";
import { createTable, tableName } from "./table.ts";

export interface EngineEndpoints {
  readonly dynamodb: string;
  /** S3 for the handlers. */
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
  /** Called for each object that was created or removed, after it is on disk; there is one listener. */
  onObjectEvent(listener: (event: ObjectEvent) => void): void;
  /** Settles when the engine process is gone, whether stopped or lost. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export const startEngines = async (options: {
  readonly stateFolder: string;
  readonly ports: EnginePorts;
  readonly env?: NodeJS.ProcessEnv;
}): Promise<Engines> => {
  const { stateFolder, ports } = options;
  const { upload, dynamodb, s3, sqs } = ports;
  await refuseTakenPorts({ upload, dynamodb, s3, sqs });
  const closing = createClosing();
  return closing.orStop(async () => {
    const table = closing.add(await startTable(stateFolder, dynamodb, options.env));
    const queues = closing.add(
      await startQueues({ folder: join(stateFolder, "queues"), port: sqs }),
    );
    let announce: (event: ObjectEvent) => void = () => undefined;
    const store = closing.add(
      await startEvidenceStore({
        folder: join(stateFolder, "evidence"),
        ports: { upload, s3 },
        onEvent: (event) => announce(event),
      }),
    );
    return {
      endpoints: endpointsOf(table, store, queues),
      tableName,
      bucket,
      queues,
      onObjectEvent: (listener) => {
        announce = listener;
      },
      ended: table.ended,
      stop: closing.stop,
    };
  });
};

const startTable = async (
  stateFolder: string,
  port: number,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Dynoxide> => {
  const file = join(stateFolder, "dynamodb.sqlite");
  const table = await startDynoxide({ binary: findDynoxide(env), file, port });
  await createTable(table.endpoint).catch(async (error) => {
    await table.stop();
    throw error;
  });
  return table;
};

const endpointsOf = (table: Dynoxide, store: EvidenceStore, queues: Queues): EngineEndpoints => ({
  dynamodb: table.endpoint,
  s3: store.endpoint,
  upload: store.uploadEndpoint,
  sqs: queues.endpoint,
});
