import type { Framework, Indicator } from "../../domain/framework/framework.ts";
import { plainCharacters } from "../plain-characters.ts";
import { unitBehind } from "./units.ts";

export type FoundIndicator =
  | { readonly kind: "found"; readonly indicator: Indicator }
  | { readonly kind: "unknown"; readonly near: string | undefined };

/**
 * Finds the indicator that a file means by an id, a name or an alias, however its spaces and brackets are typed. Made once for
 * a file: it may name indicators a thousand times.
 */
export const indicatorFinder = (framework: Framework) => {
  const words = framework.indicators.flatMap((indicator) =>
    [indicator.id, indicator.name].map((word) => ({ indicator, key: comparable(word) })),
  );
  const byKey = new Map(
    [...aliasesOf(framework), ...words].map(({ key, indicator }) => [key, indicator]),
  );
  const candidates = words.map(({ key, indicator }) => ({ name: indicator.name, of: pairs(key) }));
  return (written: string): FoundIndicator => {
    const key = comparable(written.slice(0, WRITTEN_CHARACTERS));
    const indicator = byKey.get(key) ?? byKey.get(bare(key));
    return indicator === undefined
      ? { kind: "unknown", near: nearest(pairs(key), candidates) }
      : { kind: "found", indicator };
  };
};

/** What clerks call an indicator besides; a name of its own is never another one's. */
const aliasesOf = ({ indicators }: Framework) =>
  indicators.flatMap((indicator) =>
    (indicator.aliases ?? []).map((alias) => ({ indicator, key: comparable(alias) })),
  );

/** `1.班主任津贴（元/月）` is the name with a number before it and its unit behind. */
const bare = (key: string): string => {
  const name = key.replace(SERIAL, "");
  return unitBehind(name) === undefined ? name : name.replace(/\([^()]*\)$/, "");
};

const SERIAL =
  /^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]{1,3}、|\d{1,2}(?:\.\d{1,2})*[.、)]?(?=\p{Script=Han}))/u;

/** No id or name is nearly as long. */
const WRITTEN_CHARACTERS = 200;

const comparable = (text: string): string =>
  plainCharacters(text).replaceAll(/\s+/g, "").toLowerCase();

/** Two names share at least this much of their letter pairs before one is offered for the other. */
const ALIKE = 0.6;

interface Candidate {
  readonly name: string;
  readonly of: ReadonlySet<string>;
}

const nearest = (
  written: ReadonlySet<string>,
  candidates: readonly Candidate[],
): string | undefined => {
  let best: string | undefined;
  let highest = ALIKE;
  for (const { name, of } of candidates) {
    const alike = alikeness(written, of);
    if (alike >= highest) [best, highest] = [name, alike];
  }
  return best;
};

/** Dice coefficient of letter pairs, 0 to 1. */
const alikeness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared++;
  return shared === 0 ? 0 : (2 * shared) / (one.size + other.size);
};

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
