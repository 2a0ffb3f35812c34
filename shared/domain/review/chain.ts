// biome-ignore lint/correctness/noNodejsModules: a hash is as pure as the rules, and no hand-made one comes in its place
import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical-json.ts";
import type { Decision } from "./decision.ts";

/** What a chain belongs to: a county in a cycle, or the province for its calendar. */
export interface ChainPlace {
  readonly division: string;
  readonly cycle: string;
}

/** What the first decision follows. */
export const NO_HASH = "0".repeat(64);

/** Whoever changes, removes or moves one decision of a chain changes every hash after it. */
export const hashOf = (
  { division, cycle }: ChainPlace,
  { number, id, kind, body, found, by, at, previous }: Omit<Decision, "hash">,
): string =>
  createHash("sha256")
    .update(canonicalJson({ division, cycle, number, id, kind, body, found, by, at, previous }))
    .digest("hex");

/** The decision with its hash, after the one before. */
export const chained = (place: ChainPlace, unlinked: Omit<Decision, "hash">): Decision => ({
  ...unlinked,
  hash: hashOf(place, unlinked),
});

export type BrokenLink =
  | { readonly kind: "gap"; readonly number: number }
  | { readonly kind: "hash"; readonly number: number }
  | { readonly kind: "order"; readonly number: number };

/** The first place where a chain, oldest first, is not as it was written; nothing where it is whole. */
export const brokenLink = (
  place: ChainPlace,
  decisions: readonly Decision[],
): BrokenLink | undefined => {
  let [previous, at] = [NO_HASH, ""];
  for (const [index, decision] of decisions.entries()) {
    const number = index + 1;
    if (decision.number !== number) return { kind: "gap", number };
    if (decision.previous !== previous || decision.hash !== hashOf(place, decision))
      return { kind: "hash", number };
    if (decision.at < at) return { kind: "order", number };
    [previous, at] = [decision.hash, decision.at];
  }
  return undefined;
};
