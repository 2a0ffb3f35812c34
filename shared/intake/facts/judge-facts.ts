import * as z from "zod";

import { bounds, jsonBytes } from "../../domain/bounds.ts";
import { DecimalText } from "../../domain/decimal.ts";
import type { Fact, FactKind } from "../../domain/evidence/fact.ts";
import { MOST_FACTS } from "../../domain/evidence/files/indicators-file.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { itemsOf } from "../../domain/framework/framework-items.ts";
import { factPartsDiffer } from "../../domain/integrity/fact-parts.ts";
import { plainCharacters } from "../plain-characters.ts";
import type { FactField } from "./fact-columns.ts";

/** A fact as a file has it, its kind and its parts told apart; `at` names where a field stands. */
export interface FactEntry {
  readonly kind: FactKind;
  readonly item: string;
  readonly text: string;
  readonly number?: string | undefined;
  readonly unit?: string | undefined;
  readonly date?: string | undefined;
  readonly parts?: readonly { readonly name: string; readonly number: string }[] | undefined;
  readonly evidence?: string | undefined;
  readonly at: (field: FactField) => string;
}

export interface JudgedFacts {
  readonly facts: readonly Fact[];
  readonly findings: readonly Finding[];
}

/** Entries → facts; every fault of every entry is told. A number is taken as it is written or refused (law 12). */
export const judgeFacts = (entries: readonly FactEntry[], framework: Framework): JudgedFacts => {
  const items = new Set(itemsOf(framework).map(({ id }) => id));
  const judged = entries.map((entry): Judged => ({ entry, fact: factOf(entry) }));
  return {
    facts: judged.map(({ fact }) => fact),
    findings: [...judged.flatMap((each) => faultsOf(each, items)), ...repeatedFacts(judged)],
  };
};

interface Judged {
  readonly entry: FactEntry;
  readonly fact: Fact;
}

/** What one file says in all its sheets has to fit into a row. */
export const factsBeyondBounds = (facts: readonly Fact[], path: string): readonly Finding[] => {
  const size = jsonBytes(facts);
  const values = { size: String(size), limit: String(bounds.facts) };
  return [
    ...(facts.length > MOST_FACTS
      ? [finding("tooMany", { path, values: { field: "facts", most: String(MOST_FACTS) } })]
      : []),
    ...(size > bounds.facts ? [finding("factsTooLarge", { path, values })] : []),
  ];
};

const repeatedFacts = (judged: readonly Judged[]): readonly Finding[] => {
  const seen = new Set<string>();
  return judged.flatMap(({ entry, fact: { item, text, date, number } }) => {
    const said = JSON.stringify([item, text, date, number]);
    if (!seen.has(said)) {
      seen.add(said);
      return [];
    }
    return [warning("factRepeated", { path: entry.at("text"), values: { text } })];
  });
};

const factOf = ({ kind, item, text, number, unit, date, parts, evidence }: FactEntry): Fact => ({
  kind,
  item: plainCharacters(item).trim(),
  text,
  ...(number !== undefined && { number: numberIn(number) }),
  ...(unit !== undefined && { unit }),
  ...(date !== undefined && { date: dayIn(date) }),
  ...(parts && {
    parts: parts.map((part) => ({ name: part.name, number: numberIn(part.number) })),
  }),
  ...(evidence !== undefined && { evidence }),
});

/** In another width the same number; a comma every three digits is how thousands are set apart. */
const numberIn = (written: string): string => {
  const plain = plainCharacters(written).trim();
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "") : plain;
};

/**
 * `2021年9月10日`, `2021/9/10`, `2021.9`: the same day or month in another writing. Not `2021.1`, which is what a
 * spreadsheet makes of `2021.10` too.
 */
const dayIn = (written: string): string => {
  const plain = plainCharacters(written).replaceAll(/\s/g, "");
  const { year, month, day } = WRITTEN_DAY.exec(plain)?.groups ?? {};
  if (year === undefined || /^\d{4}\.1$/.test(plain)) return plain;
  const given = [year, month, day].filter((part) => part !== undefined);
  return given.map((part) => part.padStart(2, "0")).join("-");
};
const WRITTEN_DAY =
  /^(?<year>\d{4})(?:年|[-/.年](?<month>\d{1,2})(?:月|[-/.月](?<day>\d{1,2})日?)?)?$/;

const faultsOf = (
  { entry: { at, unit }, fact }: Judged,
  items: ReadonlySet<string>,
): readonly Finding[] => {
  const { item, number, date, parts = [] } = fact;
  const wrongNumber = (path: string, written: string): readonly Finding[] =>
    DecimalText.safeParse(written).success
      ? []
      : [finding("factNumberUnreadable", { path, values: { written } })];
  const faults = [
    ...(items.has(item)
      ? []
      : [finding("factItemUnknown", { path: at("item"), values: { item } })]),
    ...(number === undefined ? [] : wrongNumber(at("number"), number)),
    ...parts.flatMap((part) => wrongNumber(at("parts"), part.number)),
    ...(unit !== undefined && number === undefined
      ? [finding("factUnitAlone", { path: at("unit"), values: { unit } })]
      : []),
    ...(date === undefined || isDay(date)
      ? []
      : [finding("factDateUnreadable", { path: at("date"), values: { written: date } })]),
  ];
  return faults.length > 0 ? faults : factPartsDiffer(fact, at("parts"));
};

/** A month or a year is one whose first day is a day: no month is the thirteenth, and February has no 30th. */
const isDay = (date: string): boolean =>
  /^(19|20)\d\d/.test(date) &&
  z.iso.date().safeParse(`${date}${"-01-01".slice(Math.max(0, date.length - 4))}`).success;
