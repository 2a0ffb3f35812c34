import type { CountyCycle } from "../place/county-cycle.ts";
import { type BrokenLink, NO_HASH } from "../review/chain.ts";
import { type KeptVersion, versionHash } from "./version-chain.ts";

/** A version as its row has it; one that was written before versions had hashes has none. */
export interface LinkedVersion extends KeptVersion {
  readonly hash: string | undefined;
}

/**
 * The first place where the versions of a county, oldest first, are not as they were written; nothing where they are whole.
 * Versions without a hash come first, and the chain begins after them. Over a gap, where gaps are let pass, a version is held
 * against its own hash alone.
 */
export const brokenVersion = (
  place: CountyCycle,
  versions: readonly LinkedVersion[],
  { overGaps = false }: { readonly overGaps?: boolean } = {},
): BrokenLink | undefined => {
  let before: Before = { number: 0, hash: NO_HASH, at: "" };
  for (const version of versions) {
    const { version: number, at } = version.entry;
    const isNext = number === before.number + 1;
    if (!(isNext || overGaps)) return { kind: "gap", number: before.number + 1 };
    if (!isLinked(place, version, isNext ? before : undefined)) return { kind: "hash", number };
    if (at < before.at) return { kind: "order", number };
    before = { number, hash: version.hash ?? NO_HASH, at };
  }
  return undefined;
};

interface Before {
  readonly number: number;
  readonly hash: string;
  readonly at: string;
}

const isLinked = (place: CountyCycle, version: LinkedVersion, before: Before | undefined) => {
  if (version.hash === undefined) return before === undefined || before.hash === NO_HASH;
  const follows = before === undefined || version.previous === before.hash;
  return follows && version.hash === versionHash(place, version);
};
