import { sameValue } from "../same-value.ts";
import { brokenLink, type ChainPlace } from "./chain.ts";
import type { Decision, Head } from "./decision.ts";

/** What is wrong with decisions as they are kept, and from which number on. */
export interface ChainFault {
  readonly fault: "gap" | "hash" | "order" | "head";
  readonly number: number;
}

/**
 * Whether decisions, oldest first, are as they were taken, and their head is what they come to. Decisions after the head's
 * last were taken since it was read.
 */
export const chainFault = <Folded>(
  place: ChainPlace,
  { head, decisions }: { readonly head: Head<Folded>; readonly decisions: readonly Decision[] },
  fold: (decisions: readonly Decision[]) => Folded,
): ChainFault | undefined => {
  const until = decisions.slice(0, head.count);
  const broken = brokenLink(place, until);
  if (broken) return { fault: broken.kind, number: broken.number };
  const last = until.at(-1);
  const isHead =
    until.length === head.count &&
    last?.hash === head.hash &&
    last.at === head.at &&
    sameValue(fold(until), head.folded);
  return isHead || head.count === 0 ? undefined : { fault: "head", number: head.count };
};
