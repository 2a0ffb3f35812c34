import Table from "cli-table3";
import { colours } from "../command-line/terminal.ts";
import { queues } from "../topology/storage.ts";
import type { Fate } from "./follow.ts";
import { HELD_SECONDS, type Letter, type Letters, MOST_LETTERS } from "./letters.ts";
import type { PutBack } from "./put-back.ts";
import type { FailureReason } from "./reasons.ts";
import { subjectLines } from "./subject.ts";

/** Letters by the shortest beginning of their ids that tells them apart, eight characters at least. */
export const shortIds = (letters: readonly Pick<Letter, "id">[]): ((id: string) => string) => {
  const ids = letters.map(({ id }) => id);
  const longest = Math.max(8, ...ids.map(({ length }) => length));
  for (let length = 8; length < longest; length += 1)
    if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length)
      return (id) => id.slice(0, length);
  return (id) => id;
};

const bare = {
  chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
  style: { head: [], border: [] },
};

/** What waits, and why. */
export const letterTable = (
  letters: readonly Letter[],
  reasons: ReadonlyMap<string, FailureReason>,
): string => {
  const shown = shortIds(letters);
  const table = new Table({
    ...bare,
    head: [
      "编号 id",
      "队列 queue",
      "发出 sent → 失败 failed",
      "事关 about",
      "次数 tries",
      "原因 reason",
    ],
  });
  for (const letter of letters) {
    const reason = reasons.get(letter.id);
    table.push([
      shown(letter.id),
      letter.holding.name,
      [timeOf(letter.sentAt), reason?.at && `→ ${timeOf(reason.at)}`].filter(Boolean).join("\n"),
      subjectLines(letter.subject).join("\n"),
      String(triesOf(letter)),
      reason?.text ?? "",
    ]);
  }
  return table.toString();
};

const timeOf = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;

/** Of a stream Lambda counted; of a queue it is what its policy allows, for SQS counts looks at the dead letter too. */
const triesOf = ({ holding, subject }: Letter): number =>
  subject.kind === "records" || holding.kind === "records"
    ? triesOfRecords(subject)
    : queues[holding.queue].attempts;

const triesOfRecords = (subject: Letter["subject"]): number =>
  subject.kind === "records" ? subject.failure.requestContext.approximateInvokeCount : 0;

/** What a look did not see, and when to look again. */
export const unseen = ({ isAll, elsewhere }: Omit<Letters, "letters">): readonly string[] => [
  ...(isAll
    ? []
    : [
        `每个队列只看了前 ${MOST_LETTERS} 条，其余请再次运行 · more wait than were looked at: run it again`,
      ]),
  ...(elsewhere > 0
    ? [
        `另有约 ${elsewhere} 条正由别的命令查看，${HELD_SECONDS} 秒后再看 · held by another command: look again in ${HELD_SECONDS} s`,
      ]
    : []),
];

/** What was done with each letter, and what became of it. */
export const fateTable = (
  done: readonly PutBack[],
  fates: ReadonlyMap<string, Fate>,
): { readonly text: string; readonly isWell: boolean } => {
  const shown = shortIds(done.map(({ letter }) => letter));
  const table = new Table({
    ...bare,
    head: ["编号 id", "队列 queue", "事关 about", "结果 what became of it"],
  });
  const ends = done.map((each) => endOf(each, fates));
  for (const [at, { letter }] of done.entries()) {
    const end = ends[at];
    if (end === undefined) continue;
    const colour = end.isWell ? colours.green : colours.red;
    table.push([
      shown(letter.id),
      letter.holding.name,
      subjectLines(letter.subject).join("\n"),
      colour(end.text),
    ]);
  }
  return { text: table.toString(), isWell: ends.every(({ isWell }) => isWell) };
};

interface End {
  readonly text: string;
  readonly isWell: boolean;
}

const endOf = ({ plan, sent }: PutBack, fates: ReadonlyMap<string, Fate>): End => {
  if (plan.kind === "sendsNothing")
    return { text: `未放回 not put back: ${plan.why}`, isWell: false };
  const ends = sent.map(({ id }) => fateEnd(id, fates.get(id)));
  return {
    text: [...new Set(ends.map(({ text }) => text))].join("\n"),
    isWell: ends.every(({ isWell }) => isWell),
  };
};

const fateEnd = (id: string, fate: Fate = { kind: "waits" }): End => {
  switch (fate.kind) {
    case "processed":
      return { text: ["已处理 processed", fate.said].filter(Boolean).join(": "), isWell: true };
    case "failedAgain":
      return fate.isDead
        ? { text: `又成死信 dead again (${id.slice(0, 8)}): ${fate.reason}`, isWell: false }
        : { text: `再次失败，仍会重试 failed again, tried still: ${fate.reason}`, isWell: false };
    case "waits":
      return { text: "仍在排队 waits still: 稍后再看 look again later", isWell: false };
  }
};
