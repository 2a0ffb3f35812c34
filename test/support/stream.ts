import { join } from "node:path";
import { BatchWriteItemCommand, DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { TableChanges } from "../../events/table-change.ts";
import { createPulse, type Pulse } from "../../infra/local/pulse.ts";
import { openStateFolder } from "../../infra/local/state-folder.ts";
import { pollStream } from "../../infra/local/triggers/stream-poller.ts";
import { startTestEngines } from "./engines.ts";

export type Changes = TableChanges["Records"];
export const keysOf = (records: Changes): readonly string[] =>
  records.map(({ dynamodb: { Keys } }) => `${Keys.pk.S}/${Keys.sk.S}`);

interface PollOptions {
  /** The name under which the place in the stream is kept. */
  readonly reader: string;
  readonly handle: (records: Changes) => unknown;
  readonly batchSize?: number;
  readonly attempts?: number;
  readonly pulse?: Pulse;
}

/** A table whose stream tests read, each from the oldest record on under a name of its own. */
export const startTestStream = async () => {
  const engines = await startTestEngines();
  const folder = openStateFolder(join(engines.stateFolder, "host"));
  const client = new DynamoDBClient(engines.clients.dynamodb);
  const pollers: { stop(): Promise<void> }[] = [];
  const failures: unknown[] = [];
  const write = (pk: string, sks: readonly string[]) =>
    client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [engines.tableName]: sks.map((sk) => ({
            PutRequest: { Item: { pk: { S: pk }, sk: { S: sk } } },
          })),
        },
      }),
    );
  return {
    /** What was given up. */
    failures,
    put: (pk: string, sk: string) =>
      client.send(
        new PutItemCommand({
          TableName: engines.tableName,
          Item: { pk: { S: pk }, sk: { S: sk } },
        }),
      ),
    /** Writes CLAIM#00, CLAIM#01, … */
    putMany: (pk: string, count: number) => write(pk, claims(count)),
    poll: ({
      reader,
      handle,
      batchSize = 100,
      attempts = 3,
      pulse = createPulse(),
    }: PollOptions) => {
      const poller = pollStream({
        endpoint: engines.endpoints.dynamodb,
        tableName: engines.tableName,
        functionName: reader,
        sortKeys: ["CLAIM#", "DECISION#"],
        batchSize,
        windowSeconds: 0,
        attempts,
        parallelPerShard: 10,
        checkpoints: folder.checkpoints,
        pulse,
        invoke: async (event) => handle(TableChanges.parse(event).Records),
        giveUp: async (failure) => {
          failures.push(failure);
        },
        onTrouble: (error) => {
          throw error;
        },
      });
      pollers.push(poller);
      return poller;
    },
    stopPollers: async () => {
      await Promise.all(pollers.splice(0).map((poller) => poller.stop()));
    },
    stop: async () => {
      folder.stop();
      await engines.stop();
    },
  };
};
export type TestStream = Awaited<ReturnType<typeof startTestStream>>;

export const claims = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `CLAIM#${String(n).padStart(2, "0")}`);
