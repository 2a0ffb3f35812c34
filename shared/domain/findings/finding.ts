import type { Finding } from "../finding.ts";
import { catalogue, type FindingCode, type ValueNamesOf } from "./catalogue.ts";
import type { FindingEntry } from "./finding-entry.ts";

/** Where a finding is and what its sentences need; `values` only where they need any. */
export type FindingDetails<Code extends FindingCode> = [ValueNamesOf<Code>] extends [never]
  ? { readonly path: string; readonly values?: Readonly<Record<string, string>> }
  : { readonly path: string; readonly values: Readonly<Record<ValueNamesOf<Code>, string>> };

/** A finding quotes what it saw, but never more than this many characters of it. */
const QUOTED_CHARACTERS = 80;
const PATH_CHARACTERS = 120;

/** Builds a finding of the catalogue. Values come from files of strangers, so they are shortened and made printable. */
export const finding = <Code extends FindingCode>(
  code: Code,
  details: FindingDetails<Code>,
): Finding => {
  const entry: FindingEntry = catalogue[code];
  const values: Readonly<Record<string, string>> = details.values ?? {};
  return {
    code,
    severity: entry.severity,
    path: printable(details.path, PATH_CHARACTERS),
    values: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, printable(value, QUOTED_CHARACTERS)]),
    ),
  };
};

/** Control, format and lone surrogate characters become spaces, so a quoted value cannot reorder or break a line. */
const printable = (text: string, most: number): string => {
  const start = [...text.slice(0, most * 2 + 1)];
  const shown = start.length > most ? `${start.slice(0, most).join("")}…` : start.join("");
  return shown.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]+/gu, " ");
};

/** As many findings as a receipt keeps; the rest are counted in one last finding. */
const LISTED_FINDINGS = 100;

/** The findings a receipt can hold: errors before warnings once they are too many, and how many were left out. */
export const listedFindings = (findings: readonly Finding[]): readonly Finding[] => {
  if (findings.length <= LISTED_FINDINGS) return findings;
  const kept = [
    ...findings.filter(({ severity }) => severity === "error"),
    ...findings.filter(({ severity }) => severity === "warning"),
  ].slice(0, LISTED_FINDINGS);
  const count = String(findings.length - kept.length);
  return [...kept, finding("moreFindings", { path: "", values: { count } })];
};
