import { bounds, jsonBytes } from "../../domain/bounds.ts";
import { DecimalText } from "../../domain/decimal.ts";
import type { Fact, FactKind } from "../../domain/fact.ts";
import { factPartsDiffer } from "../../domain/fact-parts.ts";
import type { Finding } from "../../domain/finding.ts";
import { finding } from "../../domain/findings/finding.ts";
import type { Framework } from "../../domain/framework.ts";
import { itemsOf } from "../../domain/framework-items.ts";
import { plainCharacters } from "../plain-characters.ts";

export type FactField =
  | "kind"
  | "item"
  | "text"
  | "number"
  | "unit"
  | "date"
  | "parts"
  | "evidence";

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
  const facts = entries.map(factOf);
  const size = jsonBytes(facts);
  const values = { size: String(size), limit: String(bounds.facts) };
  const place = entries[0]?.at("text") ?? "";
  return {
    facts,
    findings: [
      ...entries.flatMap((entry, index) => faultsOf(entry, facts[index], items)),
      ...(size > bounds.facts ? [finding("factsTooLarge", { path: place, values })] : []),
    ],
  };
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

/** `2021年9月10日`, `2021/9/10`, `2021.9`: the same day or month in another writing. */
const dayIn = (written: string): string => {
  const plain = plainCharacters(written).replaceAll(/\s/g, "");
  const { year, month, day } = WRITTEN_DAY.exec(plain)?.groups ?? {};
  if (year === undefined) return plain;
  const given = [year, month, day].filter((part) => part !== undefined);
  return given.map((part) => part.padStart(2, "0")).join("-");
};
const WRITTEN_DAY =
  /^(?<year>\d{4})(?:年|[-/.年](?<month>\d{1,2})(?:月|[-/.月](?<day>\d{1,2})日?)?)?$/;

const faultsOf = (
  { at, unit }: FactEntry,
  fact: Fact | undefined,
  items: ReadonlySet<string>,
): readonly Finding[] => {
  if (fact === undefined) return [];
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
    ...(date === undefined || DATE.test(date)
      ? []
      : [finding("factDateUnreadable", { path: at("date"), values: { written: date } })]),
  ];
  return faults.length > 0 ? faults : factPartsDiffer(fact, at("parts"));
};

const DATE = /^20\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
