import { functions } from "../../../infra/topology/functions.ts";
import type { ChangeRecord } from "../../support/table-in-memory.ts";
import { chainOn } from "./chain.ts";
import type { County } from "./county.ts";
import { isAct, type Program } from "./program.ts";
import { takeStep } from "./take-step.ts";
import { type Tape, tapeOf } from "./tape.ts";

const MOST_MOVES = 50_000;
/** How many moves there are to a step from outside: all steps at once, in between, or one after the other. */
const paces = [4, 20, 60] as const;

/**
 * Plays a program on a county: its steps, and everything that follows from them through the real handlers, in the order,
 * with the faults and the repetitions that its tape says. Ends when nothing is left to do. After a program in which
 * events were lost, one reconciliation has to find all of it.
 */
export const runProgram = async (program: Program, county: County): Promise<void> => {
  const tape = tapeOf(program.tape);
  const chain = chainOn(county, tape);
  const steps = [...program.steps];
  const takeNext = async () => {
    const step = steps.shift();
    if (step?.do === "reconcile") chain.reconcile();
    else if (step && isAct(step)) chain.act(step);
    else if (step) await takeStep(step, program.evidence, county);
  };
  const pace = paces[tape.next(paces.length)] ?? 1;
  const arrivals = { isLossy: program.lossy };
  const rest = async () => {
    for (let made = 0; made < MOST_MOVES; made++) {
      await chain.quiet();
      await deliver({ county, chain, tape, ...arrivals });
      const moves = chain.moves();
      const isIdle = moves.length === 0 && !chain.isAtWork();
      if (isIdle && steps.length === 0) return;
      const isTime = steps.length > 0 && (isIdle || tape.rarely(pace));
      await (isTime ? takeNext : moves[tape.next(moves.length)])?.();
    }
    throw new Error("the chain does not come to rest");
  };

  await rest();
  if (program.lossy) {
    arrivals.isLossy = false;
    chain.reconcile();
    await rest();
  }
  if (chain.dead().length > 0) throw new Error(`dead letters: ${JSON.stringify(chain.dead())}`);
};

interface Delivery {
  readonly county: County;
  readonly chain: ReturnType<typeof chainOn>;
  readonly tape: Tape;
  readonly isLossy: boolean;
}

/** Notifications and stream records reach the pools they wait in, unless they get lost. */
const deliver = async ({ county, chain, tape, isLossy }: Delivery): Promise<void> => {
  const arrives = () => !(isLossy && tape.rarely(3));
  chain.messages.add(county.notified().map(notificationOf).filter(arrives));
  chain.records.add((await county.changes()).filter(isScored).filter(arrives));
};

const [stream] = functions["recompute-status"].triggers;

const isScored = ({ dynamodb }: ChangeRecord): boolean =>
  stream.sortKeys.some((prefix) => dynamodb.Keys.sk.S.startsWith(prefix));

const notificationOf = (key: string): string =>
  JSON.stringify({ Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] });
