import { setTimeout as sleep } from "node:timers/promises";
import { say } from "../command-line/terminal.ts";
import { planOf } from "./asked-again.ts";
import { type Chosen, holdingsNamed, lettersNamed } from "./chosen.ts";
import { type Fate, follower } from "./follow.ts";
import { type Letter, letGo, lettersIn, removeLetter } from "./letters.ts";
import { type PutBack, putBack, type SentMessage } from "./put-back.ts";
import { reasonsOf } from "./reasons.ts";
import type { Site } from "./site.ts";
import { fateTable, letterTable, shortIds, unseen } from "./told.ts";

export interface Redriving extends Chosen {
  readonly act: "list" | "plan" | "putBack" | "discard";
  /** For how long letters that were put back are followed. */
  readonly seconds: number;
}

/** What is to be said at the end, and whether all went well. */
export interface Redriven {
  readonly text: string;
  readonly isWell: boolean;
}

/** Lists dead letters, or does with those that are meant what is asked. Whatever stays is let go of, however this ends. */
export const redriven = async (site: Site, asked: Redriving): Promise<Redriven> => {
  const { letters, ...look } = await lettersIn(site, holdingsNamed(site, asked.queue));
  const held = new Set(letters);
  try {
    const meant = lettersNamed(letters, asked.id);
    const done = await act(site, { ...asked, meant, held });
    return { ...done, text: [done.text, ...unseen(look)].join("\n") };
  } finally {
    await release(site, held);
  }
};

interface Acting extends Redriving {
  readonly meant: readonly Letter[];
  /** What this command holds still. */
  readonly held: Set<Letter>;
}

const act = async (site: Site, asked: Acting): Promise<Redriven> => {
  if (asked.meant.length === 0) return { text: "没有死信 · no dead letters", isWell: true };
  switch (asked.act) {
    case "list":
      return listed(site, asked);
    case "plan":
      return planned(site, asked);
    case "discard":
      return discarded(site, asked);
    case "putBack":
      return followedUp(site, asked);
  }
};

const listed = async (site: Site, { meant, held }: Acting): Promise<Redriven> => {
  // Before the logs are read, which may take long
  await release(site, held);
  const text = [
    letterTable(meant, await reasonsOf(site, meant)),
    `${meant.length} 条 letters. 原因消除后放回 once the cause is mended: npm run redrive -- --id ${shortIds(meant)(meant[0]?.id ?? "")}, --queue ${meant[0]?.holding.name ?? ""}, --all`,
  ];
  return { text: text.join("\n"), isWell: true };
};

const release = async (site: Site, held: Set<Letter>): Promise<void> => {
  await letGo(site, [...held]);
  held.clear();
};

const planned = async (site: Site, { meant }: Acting): Promise<Redriven> => {
  const shown = shortIds(meant);
  const lines: string[] = [];
  for (const letter of meant) {
    const plan = await planOf(site, letter);
    const sends =
      plan.kind === "sends"
        ? plan.requests.map(({ queue, body }) => `→ ${queue}  ${bodyShown(letter, body)}`)
        : [`未放回 not put back: ${plan.why}`];
    lines.push(...sends.map((each) => `${shown(letter.id)}  ${letter.holding.name}  ${each}`));
  }
  return { text: [...lines, "尚未发送 · nothing was sent"].join("\n"), isWell: true };
};

/** What this command makes itself holds ids only; what others sent is sent as it is, and not shown. */
const bodyShown = ({ holding }: Letter, body: string): string =>
  holding.kind === "records" ? body : "";

const discarded = async (site: Site, { meant, held }: Acting): Promise<Redriven> => {
  for (const letter of meant) {
    await removeLetter(site, letter);
    held.delete(letter);
  }
  return {
    text: `已移除 ${meant.length} 条，未重新请求 · taken away, nothing asked for`,
    isWell: true,
  };
};

const followedUp = async (site: Site, { meant, held, seconds }: Acting): Promise<Redriven> => {
  const queues = meant.flatMap(({ holding }) => holding.queue ?? []);
  const follow = await follower(site, [...new Set(queues)]);
  const done = await putBack(site, meant, {
    told: progress("放回 put back"),
    settled: (letter) => held.delete(letter),
  });
  // Whatever stays is for others to see while this looks on
  await release(site, held);
  const fates = await follow(sentIn(done), {
    seconds,
    told: progress("已有结果 known"),
    pause: () => sleep(PAUSE_MS),
    now: Date.now,
  });
  return told(done, fates);
};

/** Longer than what was let go of stays hidden (`letGo`), or the next look would miss it. */
const PAUSE_MS = 2000;

const sentIn = (done: readonly PutBack[]): readonly SentMessage[] =>
  done.flatMap(({ sent }) => sent);

const told = (done: readonly PutBack[], fates: ReadonlyMap<string, Fate>): Redriven =>
  fateTable(done, fates);

/** A line when it is asked for first, at every tenth, and when nothing moved for a while: people wait on this. */
const progress = (what: string) => {
  let at = -Number.MAX_SAFE_INTEGER;
  return (done: number, of: number): void => {
    if (done < of && Date.now() - at < TOLD_EVERY_MS) return;
    at = Date.now();
    say(`${what} ${done}/${of}`);
  };
};
const TOLD_EVERY_MS = 10_000;
