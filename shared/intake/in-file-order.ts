import type { Finding } from "../domain/findings/finding.ts";

/** Findings as someone meets them who goes through the file: by sheet, row and column, or by entry; those of the whole first. */
export const inFileOrder = (findings: readonly Finding[]): readonly Finding[] => {
  const sheets = [...new Set(findings.map(({ path }) => placeOf(path).sheet))];
  return findings.toSorted((one, other) => {
    const [a, b] = [placeOf(one.path), placeOf(other.path)];
    return (
      sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
      a.row - b.row ||
      a.column.length - b.column.length ||
      compare(a.column, b.column)
    );
  });
};

interface InFile {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
}

const CELL = /^(?:(?<sheet>.*)!)?(?<column>[A-Z]{1,3})(?<row>\d{1,7})$/su;
const ENTRY = /^\w+\[(?<row>\d{1,7})\]/u;

/** What is no place within the file stands before all that is; within one entry the order of the checks stays. */
const placeOf = (path: string): InFile => {
  const cell = CELL.exec(path)?.groups;
  if (cell !== undefined)
    return { sheet: cell.sheet ?? "", row: Number(cell.row), column: cell.column ?? "" };
  const entry = ENTRY.exec(path)?.groups;
  return { sheet: "", row: entry === undefined ? -1 : Number(entry.row), column: "" };
};

const compare = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};
