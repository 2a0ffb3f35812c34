import type { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { SQSClient } from "@aws-sdk/client-sqs";
import type { QueueName } from "../topology/service-function.ts";
import type { LoggedLine } from "./logged-line.ts";

/** What could not be processed waits in a queue like this: dead letters of a queue, or failures of a stream's reader. */
export type Holding = {
  /** As a person names it: `evidenceEvents`, `recompute-status/stream`. */
  readonly name: string;
  readonly url: string;
  /** Who takes from where its letters came from, by name; their logs say why it failed. */
  readonly functions: readonly string[];
} & (
  | { readonly kind: "messages"; readonly queue: QueueName; readonly attempts: number }
  | {
      readonly kind: "records";
      readonly functionName: string;
      /** Sort keys that the function is told of; a shard's range has others between them. */
      readonly sortKeys: readonly string[];
      /** On which what it left undone is asked for (`stream-requests.ts`); nothing where there is none. */
      readonly queue: QueueName | undefined;
    }
);

/** Reads a function's log. Throws LogNotAsked where it cannot be read. */
export interface FunctionLogs {
  /** Lines with one of these words in them, since then. On this machine lines have no time: all there are. */
  readonly since: (
    functionName: string,
    words: readonly string[],
    since: Date,
  ) => Promise<readonly LoggedLine[]>;
  /** What is written from now on; each call reads all of it. */
  readonly fromHere: (
    functionName: string,
    words: readonly string[],
  ) => Promise<() => Promise<readonly LoggedLine[]>>;
}

/** A log that does not answer; the message says why, and no reason is made up in its place. */
export class LogNotAsked extends Error {
  override readonly name = "LogNotAsked";
}

/** Where dead letters are looked for: a deployment, or the host that runs on a state folder of this machine. */
export interface Site {
  readonly sqs: SQSClient;
  readonly streams: DynamoDBStreamsClient;
  readonly holdings: readonly Holding[];
  readonly queueUrls: Readonly<Record<string, string>>;
  readonly logs: FunctionLogs;
  /** How long a queue has to be told as empty before that is believed: counts of SQS settle within a minute. */
  readonly quietSeconds: number;
}
