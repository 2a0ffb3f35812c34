// biome-ignore lint/correctness/noNodejsModules: a hash is as pure as the rules, and no hand-made one comes in its place
import { createHash } from "node:crypto";
import { canonicalJson } from "../canonical-json.ts";
import type { CriterionScore, ItemScore } from "../scoring/score.ts";
import type { Status } from "./status.ts";

/** Law 10: what a judgement stands for, the first 32 hex digits of a hash of the content it was given for. */
export const markOf = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content)).digest("hex").slice(0, MARK_DIGITS);

const MARK_DIGITS = 32;

/** What of a status is judged. */
export type Judged = Pick<Status, "items" | "narrative" | "facts">;

/**
 * What of an item is judged: its figures, its documents and what they earn. What is odd about them, and which edition they
 * were scored by, is no part of it: a new edition disturbs only the items that it scores otherwise.
 */
export const itemMark = ({ id, criteria }: ItemScore): string => markOf([id, criteria.map(judged)]);

const judged = (criterion: CriterionScore): readonly unknown[] => [
  criterion.indicator ?? "documents",
  criterion.points,
  criterion.score,
  // What is undefined is written as null
  criterion.reading,
  criterion.previous,
  criterion.evidenceId,
  // A file under an id is the same for ever; what else a score says of it was added later
  (criterion.documents ?? []).map(({ id, evidenceId }) => [id, evidenceId]),
];

/** What stands beside the items and is judged and returned like one: the county's own words. */
export const NARRATIVE_ITEM = "narrative";

/** The mark of each item by its id, and of the county's own words. */
export const marksOf = ({ items, narrative }: Judged): ReadonlyMap<string, string> =>
  new Map([
    ...items.map((item) => [item.id, itemMark(item)] as const),
    [NARRATIVE_ITEM, markOf([narrative])],
  ]);

/** What a county signs and a city forwards: all items, its own words and its facts. */
export const caseMark = ({ items, narrative, facts = [] }: Judged): string =>
  markOf([items.map((item) => [item.id, itemMark(item)]), narrative, facts]);
