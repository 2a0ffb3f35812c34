import { GetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import { known } from "../known.ts";
import type { QueueName } from "../topology/service-function.ts";
import { holdingOf } from "./asked-again.ts";
import { type Letter, letGo, lettersIn } from "./letters.ts";
import type { LoggedLine } from "./logged-line.ts";
import { isConclusive, OUTCOME_WORDS, outcomeOf } from "./outcomes.ts";
import type { SentMessage } from "./put-back.ts";
import { FAILURE_WORDS, failureText } from "./reasons.ts";
import { LogNotAsked, type Site } from "./site.ts";

/** What became of a message that was sent. */
export type Fate =
  | { readonly kind: "processed"; readonly said: string | undefined }
  | { readonly kind: "failedAgain"; readonly reason: string; readonly isDead: boolean }
  | { readonly kind: "waits" };

export interface Following {
  /** For how long at most. */
  readonly seconds: number;
  readonly told: (known: number, of: number) => void;
  readonly pause: () => Promise<unknown>;
  readonly now: () => number;
}

/** Says what becomes of messages. Asked for before they are sent, so that no line of theirs is missed. */
export const follower = async (site: Site, queues: readonly QueueName[]) => {
  const readers = await Promise.all(
    queues
      .flatMap((queue) => holdingOf(site, queue).functions)
      .map((name) => site.logs.fromHere(name, [...FAILURE_WORDS, ...OUTCOME_WORDS])),
  ).catch(withoutLogs);
  const lines = async (): Promise<readonly LoggedLine[]> => {
    const read = await Promise.all(readers.map((each) => each())).catch(withoutLogs);
    return read.flat();
  };
  return (sent: readonly SentMessage[], following: Following) =>
    followed(site, sent, { ...following, lines });
};

/** Without logs the queues tell what there is to tell: gone, or dead again. */
const withoutLogs = (error: unknown): [] => {
  if (error instanceof LogNotAsked) return [];
  throw error;
};

interface Look extends Following {
  readonly lines: () => Promise<readonly LoggedLine[]>;
}

const followed = async (
  site: Site,
  sent: readonly SentMessage[],
  { seconds, told, pause, now, lines }: Look,
): Promise<ReadonlyMap<string, Fate>> => {
  const fates = new Map<string, Fate>();
  const quiet = quietness(site, now);
  const end = now() + seconds * 1000;
  for (;;) {
    const open = sent.filter(({ id }) => !isFinal(fates.get(id)));
    if (open.length === 0) return fates;
    const seen = { lines: await lines(), isQuiet: await quiet(open) };
    const dead = await deadAmong(
      site,
      open.filter((each) => mayBeDead(each, seen)),
    );
    for (const message of open) fates.set(message.id, fateOf(message, { ...seen, dead }));
    const settled = sent.filter(({ id }) => isFinal(fates.get(id)));
    told(settled.length, sent.length);
    if (settled.length === sent.length || now() >= end) return fates;
    await pause();
  }
};

const isFinal = (fate: Fate | undefined): boolean =>
  fate?.kind === "processed" || (fate?.kind === "failedAgain" && fate.isDead);

interface Seen {
  readonly lines: readonly LoggedLine[];
  /** Whether a queue has held nothing for long enough to be believed. */
  readonly isQuiet: (queue: QueueName) => boolean;
}

/** Looking among the dead letters takes them up for a moment: only for what may be there. */
const mayBeDead = ({ id, queue }: SentMessage, { lines, isQuiet }: Seen): boolean =>
  isQuiet(queue) || failuresOf(id, lines).length > 0;

const failuresOf = (id: string, lines: readonly LoggedLine[]): readonly LoggedLine[] =>
  lines.filter(({ comesAgain }) => comesAgain.includes(id));

const fateOf = (
  { id, queue, body }: SentMessage,
  { lines, isQuiet, dead }: Seen & { readonly dead: Dead },
): Fate => {
  const failure = failuresOf(id, lines).at(-1);
  const reason = failure ? failureText(failure) : "日志中没有原因 no reason in the log";
  if (dead.ids.has(id)) return { kind: "failedAgain", reason, isDead: true };
  const said = outcomeOf(body, lines);
  const isGone = isQuiet(queue) && dead.isWhole;
  const isTold = said !== undefined && !failure && isConclusive(body);
  if (isGone || isTold) return { kind: "processed", said };
  return failure ? { kind: "failedAgain", reason, isDead: false } : { kind: "waits" };
};

interface Dead {
  readonly ids: ReadonlySet<string>;
  /** Not where somebody else holds dead letters: what is not among these may be among those. */
  readonly isWhole: boolean;
}

const deadAmong = async (site: Site, messages: readonly SentMessage[]): Promise<Dead> => {
  const holdings = [...new Set(messages.map(({ queue }) => holdingOf(site, queue)))];
  const { letters, isAll, elsewhere } = await lettersIn(site, holdings);
  await letGo(site, letters);
  return {
    ids: new Set(letters.map(({ id }: Letter) => id)),
    isWhole: isAll && elsewhere === 0,
  };
};

/** Remembers since when each queue has been empty, what is hidden because somebody works on it included. */
const quietness = ({ sqs, queueUrls, quietSeconds }: Site, now: () => number) => {
  const emptySince = new Map<QueueName, number>();
  return async (open: readonly SentMessage[]): Promise<Seen["isQuiet"]> => {
    for (const queue of new Set(open.map((each) => each.queue))) {
      const waiting = await waitingOn(sqs, known(queueUrls[queue], queue));
      if (waiting > 0) emptySince.delete(queue);
      else if (!emptySince.has(queue)) emptySince.set(queue, now());
    }
    return (queue) => {
      const since = emptySince.get(queue);
      return since !== undefined && now() - since >= quietSeconds * 1000;
    };
  };
};

const waitingOn = async (sqs: SQSClient, QueueUrl: string): Promise<number> => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: [
        "ApproximateNumberOfMessages",
        "ApproximateNumberOfMessagesNotVisible",
        "ApproximateNumberOfMessagesDelayed",
      ],
    }),
  );
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
};
