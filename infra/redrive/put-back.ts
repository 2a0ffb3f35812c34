import { SendMessageCommand } from "@aws-sdk/client-sqs";
import pMap from "p-map";
import { known } from "../known.ts";
import type { QueueName } from "../topology/service-function.ts";
import { type Plan, planOf } from "./asked-again.ts";
import { type Letter, removeLetter } from "./letters.ts";
import type { Site } from "./site.ts";

/** A message that was sent for a letter. SQS gives it an id of its own. */
export interface SentMessage {
  readonly queue: QueueName;
  readonly id: string;
  readonly body: string;
}

/** A letter and what was done with it; `sent` is empty where nothing was sent, and then it stays where it is. */
export interface PutBack {
  readonly letter: Letter;
  readonly plan: Plan;
  readonly sent: readonly SentMessage[];
}

const AT_ONCE = 8;

export interface Told {
  readonly told: (done: number, of: number) => void;
  /** Called for each letter that is there no more. */
  readonly settled: (letter: Letter) => void;
}

/**
 * Sends each letter's work and takes the letter away, in this order: if this ends in between, both are there, and the work is
 * done twice, which ends in the same state (law 2); the other way round it would be lost.
 */
export const putBack = (
  site: Site,
  letters: readonly Letter[],
  { told, settled }: Told,
): Promise<readonly PutBack[]> => {
  let done = 0;
  return pMap(
    letters,
    async (letter) => {
      const plan = await planOf(site, letter);
      const sent = plan.kind === "sends" ? await sendAll(site, plan.requests) : [];
      if (plan.kind === "sends") {
        await removeLetter(site, letter);
        settled(letter);
      }
      done += 1;
      told(done, letters.length);
      return { letter, plan, sent };
    },
    { concurrency: AT_ONCE },
  );
};

const sendAll = (
  { sqs, queueUrls }: Site,
  requests: Extract<Plan, { kind: "sends" }>["requests"],
): Promise<readonly SentMessage[]> =>
  pMap(
    requests,
    async ({ queue, body }) => {
      const QueueUrl = known(queueUrls[queue], queue);
      const { MessageId } = await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
      return { queue, body, id: known(MessageId, "the id of a message") };
    },
    { concurrency: AT_ONCE },
  );
