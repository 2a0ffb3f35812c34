import type { Letter } from "./letters.ts";
import type { LoggedLine } from "./logged-line.ts";
import { LogNotAsked, type Site } from "./site.ts";

/** Why a letter failed. SQS keeps no reason: it is the function's own line, found by the ids of what it handed back. */
export interface FailureReason {
  /** `message failed: ForeignObject  functions/ingest-evidence/handler.ts:166`, or why there is none to tell. */
  readonly text: string;
  /** When it failed last, where the log knows it. */
  readonly at?: Date | undefined;
}

/** What every line has that tells of a failed part of a batch (`shared/batch`). */
export const FAILURE_WORDS = ["comesAgain"];

/** The reasons of these letters, by id. */
export const reasonsOf = async (
  { logs }: Pick<Site, "logs">,
  letters: readonly Letter[],
): Promise<ReadonlyMap<string, FailureReason>> => {
  const byFunction = Map.groupBy(letters, ({ holding }) => holding.functions.join());
  const found = await Promise.all(
    [...byFunction.values()].map(async (some) => {
      const asked = await failuresSince(logs, some);
      return some.map((letter): [string, FailureReason] => [letter.id, reasonOf(letter, asked)]);
    }),
  );
  return new Map(found.flat());
};

type Asked = readonly LoggedLine[] | LogNotAsked;

const failuresSince = async (logs: Site["logs"], letters: readonly Letter[]): Promise<Asked> => {
  const [first] = letters;
  if (!first) return [];
  const since = new Date(Math.min(...letters.map(firstMoment)));
  try {
    const lines = await Promise.all(
      first.holding.functions.map((name) => logs.since(name, FAILURE_WORDS, since)),
    );
    return lines.flat();
  } catch (error) {
    if (error instanceof LogNotAsked) return error;
    throw error;
  }
};

/** A record of a stream failed before its failure was sent: by the time that Lambda holds on to it at most. */
const firstMoment = ({ sentAt, subject }: Letter): number =>
  sentAt.getTime() - (subject.kind === "records" ? DAY : 0);
const DAY = 86_400_000;

const reasonOf = (letter: Letter, asked: Asked): FailureReason => {
  const lines = asked instanceof LogNotAsked ? [] : linesOf(letter, asked);
  const last = lines.at(-1);
  const told = streamTold(letter);
  const why = last ? failureText(last) : untold(letter, asked);
  return { text: [...told, why].join("\n"), at: last?.at ?? failedAt(letter) };
};

/** Lines that tell of this message, or of a record in this range. */
export const linesOf = (
  { id, subject }: Pick<Letter, "id" | "subject">,
  lines: readonly LoggedLine[],
): readonly LoggedLine[] => {
  if (subject.kind !== "records") return lines.filter(({ comesAgain }) => comesAgain.includes(id));
  const { startSequenceNumber, endSequenceNumber } = subject.failure.DDBStreamBatchInfo;
  const [start, end] = [BigInt(startSequenceNumber), BigInt(endSequenceNumber)];
  const isIn = (number: string) =>
    /^\d+$/.test(number) && BigInt(number) >= start && BigInt(number) <= end;
  return lines.filter(({ comesAgain }) => comesAgain.some(isIn));
};

/** Of a stream Lambda itself says why it gave up, and whether the function answered. */
const streamTold = ({ subject }: Letter): readonly string[] => {
  if (subject.kind !== "records") return [];
  const { requestContext, responseContext } = subject.failure;
  return [[requestContext.condition, responseContext?.functionError].filter(Boolean).join(", ")];
};

const failedAt = ({ subject }: Letter): Date | undefined =>
  subject.kind === "records" ? new Date(subject.failure.timestamp) : undefined;

export const failureText = ({ message, error, cause, stack }: LoggedLine): string => {
  const named = [error, cause].filter((each) => each !== undefined).join(" ← ");
  const place = stack.map(ownPlace).find((each) => each !== undefined);
  return [named === "" ? message : `${message}: ${named}`, place].filter(Boolean).join("  ");
};

/** The first frame of our own: `functions/ingest-evidence/handler.ts:166`. */
const ownPlace = (frame: string): string | undefined =>
  /((?:functions|shared|events)\/[^\s():]+\.ts:\d+)/.exec(frame)?.[1];

const untold = ({ holding }: Letter, asked: Asked): string => {
  if (asked instanceof LogNotAsked) return `日志无法查询 the log cannot be asked: ${asked.message}`;
  return holding.functions.length === 0
    ? "此处无函数读取该队列 no function takes from this queue here"
    : "日志中没有它：超时、内存不足或未能启动 not in the log: time-out, memory, or it did not start";
};
