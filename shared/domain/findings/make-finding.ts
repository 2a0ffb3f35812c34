import { bounds, jsonBytes, shortened, type TextBound } from "../bounds.ts";
import type { ErrorCode, FindingCode, ValueNamesOf, WarningCode } from "./catalogue.ts";
import type { Finding, Severity } from "./finding.ts";

/** Where a finding is and what its sentences need; `values` only where they need any. */
export type FindingDetails<Code extends FindingCode> = [ValueNamesOf<Code>] extends [never]
  ? AnyDetails
  : { readonly path: string; readonly values: Readonly<Record<ValueNamesOf<Code>, string>> };

/** Values by these names are lists that we wrote, and a remedy names all of a list or helps nobody. */
export const OWN_WORDS: ReadonlySet<string> = new Set([
  "allowed",
  "expected",
  "columns",
  "headings",
]);

/**
 * A finding that refuses a file or a request. The catalogue says which codes do, and the compiler holds callers to it, so
 * that functions which make findings and tell none carry none of the catalogue's sentences.
 */
export const finding = <Code extends ErrorCode>(
  code: Code,
  details: FindingDetails<Code>,
): Finding => found(code, "error", details);

/** A finding that refuses nothing. */
export const warning = <Code extends WarningCode>(
  code: Code,
  details: FindingDetails<Code>,
): Finding => found(code, "warning", details);

/** Values come from files of strangers, so they are shortened and made printable. */
const found = (
  code: FindingCode,
  severity: Severity,
  { path, values = {} }: AnyDetails,
): Finding => ({
  code,
  severity,
  path: printable(path, bounds.path),
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      printable(value, OWN_WORDS.has(name) ? bounds.ownWords : bounds.quoted),
    ]),
  ),
});

interface AnyDetails {
  readonly path: string;
  readonly values?: Readonly<Record<string, string>>;
}

/**
 * Control, format and lone surrogate characters, and those that Unicode keeps for no text at all, become spaces, so a
 * quoted value can be stored and printed, and cannot reorder or break a line.
 */
const printable = (text: string, most: TextBound): string =>
  shortened(text, most).replaceAll(UNPRINTABLE, " ");

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u2028\u2029]+/gu;

export interface FindingsBound {
  readonly count: number;
  readonly bytes: number;
}

/** Findings in their order as far as a bound allows, errors before warnings when it does not, and how many are left out. */
export const withinBound = (
  findings: readonly Finding[],
  most: FindingsBound,
): { readonly kept: readonly Finding[]; readonly left: number } => {
  if (fits(findings, most)) return { kept: findings, left: 0 };
  const kept: Finding[] = [];
  let size = 0;
  for (const each of errorsFirst(findings)) {
    size += jsonBytes(each);
    if (kept.length === most.count || size > most.bytes) break;
    kept.push(each);
  }
  return { kept, left: findings.length - kept.length };
};

const fits = (findings: readonly Finding[], { count, bytes }: FindingsBound): boolean =>
  findings.length <= count && findings.reduce((size, each) => size + jsonBytes(each), 0) <= bytes;

const errorsFirst = (findings: readonly Finding[]): readonly Finding[] => [
  ...findings.filter(({ severity }) => severity === "error"),
  ...findings.filter(({ severity }) => severity === "warning"),
];

/** The findings a receipt can hold: as many as it has room for, and how many were left out. Listing again changes nothing. */
export const listedFindings = (findings: readonly Finding[]): readonly Finding[] => {
  const { told, counted } = setApart(findings, "moreFindings");
  const { kept, left } = withinBound(told, bounds.receiptFindings);
  const count = left + counted;
  if (count === 0) return kept;
  return [...kept, warning("moreFindings", { path: "", values: { count: String(count) } })];
};

/** Findings, and how many more others of them only count. */
export const setApart = <Each extends Finding>(
  findings: readonly Each[],
  ...counting: readonly FindingCode[]
): { readonly told: readonly Each[]; readonly counted: number } => {
  const codes: ReadonlySet<string> = new Set(counting);
  return {
    told: findings.filter(({ code }) => !codes.has(code)),
    counted: findings
      .filter(({ code }) => codes.has(code))
      .reduce((sum, { values }) => sum + (Number(values.count) || 0), 0),
  };
};
