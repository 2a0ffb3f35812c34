import { readFile } from "node:fs/promises";
import { sizeLimits } from "../../../shared/domain/evidence/size-limits.ts";
import { comparedCells, type DifferingCell } from "../second-reader.ts";
import type { FileFound } from "./files-of.ts";
import type { Try } from "./tries-of.ts";
import type { Verdict } from "./verdict.ts";

/** The cells of a workbook as we and a second reader read them; nothing of other files. */
export const cellsOf = async (
  { location, size }: FileFound,
  { contentType, kind }: Try,
): Promise<Verdict["cells"]> => {
  if (!contentType.endsWith(".spreadsheetml.sheet") || size > sizeLimits[kind]) return undefined;
  try {
    const { compared, differing } = await comparedCells(await readFile(location));
    return { compared, differing: differing.map(told) };
  } catch (error) {
    return { compared: 0, differing: [], failed: String(error).slice(0, 200) };
  }
};

const told = ({ sheet, cell, ours, theirs }: DifferingCell): string =>
  `${sheet}!${cell} ${quoted(ours)} ${quoted(theirs)}`;

const quoted = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
