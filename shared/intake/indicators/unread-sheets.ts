import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { SheetRow } from "../extraction/extracted.ts";
import { plainCharacters } from "../plain-characters.ts";
import { placeLabels } from "./workbook-place.ts";

/** Law 12: a visible sheet with figures that has no header row is not read, and said. */
export const unreadSheets = (
  sheets: readonly { readonly name: string; readonly rows: readonly SheetRow[] }[],
): readonly Finding[] =>
  sheets
    .filter(({ rows }) => rows.some(({ cells }) => holdsFigure(cells)))
    .map(({ name }) => warning("sheetWithoutTable", { path: name, values: { sheet: name } }));

/** A number behind words; one that leads a row only counts it. */
const holdsFigure = (cells: readonly string[]): boolean => {
  // Stryker disable next-line StringLiteral: a row without a written cell has no others either
  const [first = "", ...others] = cells
    .map((cell) => plainCharacters(cell.slice(0, LOOKED_AT)).trim())
    .filter((cell) => cell !== "");
  if (OWN_LABELS.has(first)) return false;
  const hasWords = [first, ...others].some((cell) => /\p{L}/u.test(cell));
  return hasWords && others.some((cell) => NUMBER.test(cell));
};

const OWN_LABELS: ReadonlySet<string> = new Set(Object.values(placeLabels));
const NUMBER = /^[+-]?\d[\d,]*(?:\.\d+)?\s*(?:%|\p{L}{1,3})?$/u;
const LOOKED_AT = 60;
