import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/**
 * How the numbers of a relation stand to one another, in the order in which `numbers` lists them:
 *
 * sum: the whole, then its parts · share: part, whole, percent · growth: before, after, percent · difference: before,
 * after, by how much · increase: after, by how much, percent · points: before, after, percentage points · subset: part,
 * whole · repeat: one figure each time it is said · count: what is said, how many names stand there · rate: a count
 * beside a percentage without a whole.
 */
export const RelationKind = z.enum([
  "sum",
  "share",
  "growth",
  "difference",
  "increase",
  "points",
  "subset",
  "repeat",
  "count",
  "rate",
]);
export type RelationKind = z.infer<typeof RelationKind>;

/** A number as its text writes it, e.g. `87.8`, `27.44万`, `八`; a fall is negative. */
const StatedNumber = z.string().regex(/^(?:-?\d+(?:\.\d+)?[万亿]?|[一二三四五六七八九十])$/);

const Relation = z.object({
  kind: RelationKind,
  numbers: z.array(StatedNumber).min(2),
  /** `false` where the paper itself is wrong. */
  holds: z.boolean().default(true),
});
export type Relation = z.infer<typeof Relation>;

/** One number of the text written wrongly, so that the relation at `breaks` no longer holds. */
const Alteration = z.object({
  breaks: z.int().nonnegative(),
  number: z.string(),
  becomes: z.string(),
  /** Which of several equal numbers it is. */
  nth: z.int().nonnegative().default(0),
});
export type Alteration = z.infer<typeof Alteration>;

const ClaimText = z.object({
  id: z.string(),
  source: z.object({ title: z.string(), place: z.string(), year: z.string() }),
  /** Ids of the seed's claim table. */
  claims: z.array(z.string()).default([]),
  text: z.string(),
  relations: z.array(Relation),
  alterations: z.array(Alteration),
});
export type ClaimText = z.infer<typeof ClaimText>;

const ClaimFile = z.object({ about: z.string(), texts: z.array(ClaimText) });

/**
 * `seed`: the seed county's claims; `tuning` and `second` are the halves of a first collection, `third` is a later one. Each
 * tuned nothing when it was first measured; what was measured then stands in its files.
 */
export const claimSets = ["seed", "tuning", "second", "third"] as const;
export type ClaimSet = (typeof claimSets)[number];

export const claimTexts = (set: ClaimSet): readonly ClaimText[] => {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => ClaimFile.parse(JSON.parse(readFileSync(join(folder, file), "utf8"))).texts);
};

const NUMBER = /\d+(?:\.\d+)?/g;

/** The text with that one number written wrongly. */
export const altered = (text: string, { number, becomes, nth }: Alteration): string => {
  const pattern = /^\d/.test(number) ? NUMBER : new RegExp(number, "g");
  const places = [...text.matchAll(pattern)].filter(([found]) => found === number);
  const at = places[nth]?.index;
  if (at === undefined) throw new Error(`no number ${number} in: ${text}`);
  return text.slice(0, at) + becomes + text.slice(at + number.length);
};
