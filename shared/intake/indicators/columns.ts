import type { Finding } from "../../domain/findings/finding.ts";
import { finding, warning } from "../../domain/findings/make-finding.ts";
import type { FigureField } from "../../domain/integrity/figure.ts";
import { type Column, isNumberColumn } from "./column-headings.ts";
import { withPreviousYear, type YearHeading } from "./heading-years.ts";
import { readHeading } from "./read-heading.ts";

export interface HeaderRead {
  /** The column of each field, counted from 0. */
  readonly columns: ReadonlyMap<Column, number>;
  /** The units that the headings of columns of numbers state. */
  readonly units: ReadonlyMap<FigureField, readonly string[]>;
  readonly years: ReadonlyMap<Column, YearHeading>;
  readonly findings: readonly Finding[];
}

/** Which column is which, by the headers in either language; `at` names the cell of a header. */
export const readHeader = (
  headers: readonly string[],
  at: (column: number) => string,
): HeaderRead => {
  const columns = new Map<Column, number>();
  const units = new Map<FigureField, readonly string[]>();
  const years = new Map<Column, YearHeading>();
  const findings: Finding[] = [];
  const known = columnsOf(headers);
  headers.forEach((header, place) => {
    if (header.trim() === "") return;
    const found = known[place];
    const values = { column: header.trim() };
    if (found === undefined) {
      findings.push(warning("unknownColumn", { path: at(place), values }));
      return;
    }
    const { column } = found;
    if (column !== "explanation" && columns.has(column))
      findings.push(finding("repeatedColumn", { path: at(place), values }));
    else columns.set(column, place);
    if (isNumberColumn(column)) units.set(column, found.units);
    if (found.year !== undefined)
      years.set(column, { heading: values.column, year: found.year, path: at(place) });
    for (const remark of found.unclear)
      findings.push(finding("headingUnclear", { path: at(place), values: { ...values, remark } }));
  });
  return {
    columns,
    years,
    units: withoutCommonUnit(units),
    findings: [...findings, ...missingColumns(columns, at(0))],
  };
};

/** Whether a row looks like the header row: it names the indicator column and the value column. */
export const isHeader = (cells: readonly string[]): boolean => {
  const named = new Set(columnsOf(cells).map((found) => found?.column));
  return named.has("value") && (named.has("indicator") || named.has("name"));
};

/** How many of the cells are headings that are known. */
export const knownHeadings = (cells: readonly string[]): number =>
  cells.filter((cell) => readHeading(cell) !== undefined).length;

/** A column `指标` holds ids or names: names where another column has the ids, else what identifies the row. */
const columnsOf = (headers: readonly string[]) => {
  const found = withPreviousYear(headers.map(readHeading));
  const hasIds = found.some((each) => each?.column === "indicator");
  return found.map((each) => {
    if (each?.column !== "subject") return each;
    const column: Column = hasIds ? "name" : "indicator";
    return { ...each, column };
  });
};

/** A rate is the same whatever its two numbers are counted in, as long as it is the same for both. */
const withoutCommonUnit = (
  units: ReadonlyMap<FigureField, readonly string[]>,
): ReadonlyMap<FigureField, readonly string[]> => {
  const [numerator, denominator] = [units.get("numerator"), units.get("denominator")];
  if (numerator?.join() !== denominator?.join()) return units;
  return new Map([...units, ["numerator", []], ["denominator", []]]);
};

const missingColumns = (columns: ReadonlyMap<Column, number>, path: string): readonly Finding[] => {
  const missing = [
    ...(columns.has("indicator") || columns.has("name") ? [] : ["指标"]),
    ...(columns.has("value") ? [] : ["数值"]),
  ];
  if (missing.length === 0) return [];
  return [finding("headersMissing", { path, values: { columns: missing.join("、") } })];
};
