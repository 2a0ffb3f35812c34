import type { DecisionPage } from "../../../events/api/review.ts";
import { type Correction, isCorrection } from "./correction.ts";

type Decision = DecisionPage["decisions"][number];

/** A decision that concerns an item, with what it says of this one. */
export interface ToldOfItem {
  readonly decision: Decision;
  /** Of this item: a reason, a note, what is corrected. */
  readonly words: readonly string[];
  readonly corrections: readonly Correction[];
}

/** Decisions on the county as a whole that an item is a part of. */
const ofTheWhole = ["signedOff", "recalled", "forwarded"];

/** What was decided on an item, newest first. */
export const toldOfItem = (decisions: readonly Decision[], item: string): readonly ToldOfItem[] =>
  decisions
    .flatMap((decision) => {
      const entry = entryOf(decision.body, item);
      if (entry === undefined && !ofTheWhole.includes(decision.kind)) return [];
      const corrections = listIn(entry, "adjustments").filter(isCorrection);
      const words = [entry, entry === decision.body ? undefined : wholeOf(decision)].flatMap(
        wordsIn,
      );
      return [{ decision, corrections, words }];
    })
    .reverse();

/** The corrections that the city's last word on an item stands by. */
export const standingCorrections = (said: readonly ToldOfItem[]): readonly Correction[] =>
  said.find(({ decision }) => decision.kind === "confirmed")?.corrections ?? [];

type Fields = Readonly<Record<string, unknown>>;

const wholeOf = ({ kind, body }: Decision): Fields | undefined =>
  ofTheWhole.includes(kind) ? body : undefined;

/** The part of a body that speaks of the item: an entry of its list, or all of it. */
const entryOf = (body: Fields, item: string): Fields | undefined => {
  if (body.item === item) return body;
  const entry = listIn(body, "items").find(
    (each) => each === item || (isFields(each) && each.item === item),
  );
  if (entry === undefined) return undefined;
  return isFields(entry) ? entry : body;
};

const listIn = (fields: Fields | undefined, name: string): readonly unknown[] => {
  const list = fields?.[name];
  return Array.isArray(list) ? list : [];
};

const wordsIn = (fields: Fields | undefined): readonly string[] =>
  ["reason", "note", "summary", "text"].flatMap((name) => {
    const said = fields?.[name];
    return typeof said === "string" ? [said] : [];
  });

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;
