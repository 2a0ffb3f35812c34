import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import pMap from "p-map";
import { known } from "../known.ts";
import type { Holding, Site } from "./site.ts";
import { type Subject, subjectOf } from "./subject.ts";

/** Something that could not be processed, as it waits in its queue; this command holds it until it lets go. */
export interface Letter {
  readonly id: string;
  readonly holding: Holding;
  readonly body: string;
  readonly subject: Subject;
  /** When it was sent at first: the service counts its 14 days from there. */
  readonly sentAt: Date;
  readonly handle: string;
}

/** What a look found; `isAll` says whether more wait than were looked at. */
export interface Letters {
  readonly letters: readonly Letter[];
  readonly isAll: boolean;
  /** How many somebody else held when the look began, as far as the service knows: they are not among these. */
  readonly elsewhere: number;
}

/** Others do not see what is looked at for so long; if this command ends suddenly they are back by themselves. */
export const HELD_SECONDS = 120;
/** Letters of one queue that a run takes up: what comes after is for the next run, and that is said. */
export const MOST_LETTERS = 2000;
const AT_ONCE = 8;

/** Takes up what waits in all queues. Whoever calls lets go of what stays (`letGo`). */
export const lettersIn = async (site: Site, holdings: readonly Holding[]): Promise<Letters> => {
  const found = await Promise.all(holdings.map((holding) => takeUp(site.sqs, holding)));
  return {
    letters: found
      .flatMap(({ letters }) => letters)
      .toSorted((one, other) => one.sentAt.getTime() - other.sentAt.getTime()),
    isAll: found.every(({ isAll }) => isAll),
    elsewhere: found.reduce((sum, { elsewhere }) => sum + elsewhere, 0),
  };
};

const takeUp = async (sqs: SQSClient, holding: Holding): Promise<Letters> => {
  const elsewhere = await heldIn(sqs, holding);
  const letters = new Map<string, Letter>();
  while (letters.size < MOST_LETTERS) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: holding.url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HELD_SECONDS,
        // Without waiting SQS asks some of its servers only, and an answer of nothing says nothing
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["SentTimestamp"],
      }),
    );
    if (Messages.length === 0) return { letters: [...letters.values()], isAll: true, elsewhere };
    for (const message of Messages) {
      const letter = letterFrom(holding, message);
      letters.set(letter.id, letter);
    }
  }
  return { letters: [...letters.values()], isAll: false, elsewhere };
};

const heldIn = async (sqs: SQSClient, { url: QueueUrl }: Holding): Promise<number> => {
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: ["ApproximateNumberOfMessagesNotVisible"],
    }),
  );
  return Number(Attributes?.ApproximateNumberOfMessagesNotVisible ?? "0");
};

const letterFrom = (
  holding: Holding,
  { MessageId, Body = "", ReceiptHandle, Attributes }: Message,
): Letter => ({
  id: known(MessageId, "the id of a message"),
  holding,
  body: Body,
  subject: subjectOf(Body),
  sentAt: new Date(Number(known(Attributes?.SentTimestamp, "the time of a message"))),
  handle: known(ReceiptHandle, "the handle of a message"),
});

/**
 * One second and not none: fauxqs 2.4.1 with a data folder loses a message whose timeout is set to 0. What was held for too long
 * is back already, and its handle no good any more.
 */
export const letGo = async ({ sqs }: Site, letters: readonly Letter[]): Promise<void> => {
  const again = async ({ holding: { url: QueueUrl }, handle: ReceiptHandle }: Letter) => {
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl,
      ReceiptHandle,
      VisibilityTimeout: 1,
    });
    try {
      await sqs.send(command);
    } catch (error) {
      if (!(error instanceof Error && heldNoMore.has(error.name))) throw error;
    }
  };
  await pMap(letters, again, { concurrency: AT_ONCE });
};

const heldNoMore: ReadonlySet<string> = new Set([
  "ReceiptHandleIsInvalid",
  "MessageNotInflight",
  "InvalidParameterValue",
]);

export const removeLetter = async (
  { sqs }: Site,
  { holding: { url: QueueUrl }, handle: ReceiptHandle }: Letter,
): Promise<void> => {
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
};
