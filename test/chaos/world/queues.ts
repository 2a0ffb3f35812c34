import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { SendMessageBatchCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { answering, answerOf } from "../doubles/answering.ts";
import type { Service } from "./clients.ts";
import type { Pool } from "./pool.ts";

/** Queues by their address, as senders speak to them; of a batch only some parts may be taken. */
export const queuesDouble =
  (pools: Readonly<Record<string, Pool>>): Service =>
  (command, parts) => {
    const add = (url = "", body = ""): void => {
      const pool = pools[url];
      if (!pool) throw new Error(`there is no queue ${url}`);
      pool.add(nameOf(body), body);
    };
    return answerOf(command, [
      answering(SendMessageCommand, ({ QueueUrl, MessageBody }) => {
        add(QueueUrl, MessageBody);
        return {};
      }),
      answering(SendMessageBatchCommand, ({ QueueUrl, Entries = [] }) => {
        const taken = Entries.slice(0, parts ?? Entries.length);
        for (const { MessageBody } of taken) add(QueueUrl, MessageBody);
        const Failed = Entries.slice(taken.length).map(({ Id }) => ({ Id, Code: "Throttled" }));
        return Failed.length > 0 ? { Failed } : {};
      }),
    ]);
  };

/** What a message is about. */
const nameOf = (body: string): string =>
  decodeURIComponent(/"key":"([^"]*)"/.exec(body)?.[1] ?? body).replace(
    /^(evidence|ledger)\/\d+\//,
    "",
  );

/** An event that was put on the bus. */
export interface ToldEvent {
  readonly type: string;
  readonly detail: string;
}

/** The event bus; of a batch it may take some events only. */
export const busDouble =
  (told: (event: ToldEvent) => void): Service =>
  (command, parts) =>
    answerOf(command, [
      answering(PutEventsCommand, ({ Entries = [] }) => ({
        Entries: Entries.map(({ DetailType = "", Detail = "" }, at) => {
          if (at >= (parts ?? Entries.length)) return { ErrorCode: "ThrottlingException" };
          told({ type: DetailType, detail: Detail });
          return { EventId: String(at) };
        }),
      })),
    ]);
