import type { ExtractedBlock, ExtractedRow, Remark } from "../extraction/extracted.ts";
import { gridOf } from "./table-grid.ts";
import type { PlacedRemark, WrittenSection } from "./written-section.ts";

/** A section while its blocks come in. */
export interface OpenSection {
  readonly part: string;
  /** Whether the heading of the part itself opened it, not a title below. */
  readonly opens: boolean;
  readonly title: string;
  readonly depth: number;
  readonly paragraphs: string[];
  readonly rows: { readonly paragraph: number; readonly row: ExtractedRow }[];
  readonly remarks: PlacedRemark[];
}

export const openSection = (
  named: Pick<OpenSection, "part" | "opens" | "title" | "depth">,
  { text, remarks = [] }: Pick<ExtractedBlock, "text" | "remarks">,
): OpenSection => ({
  ...named,
  paragraphs: [],
  rows: [],
  remarks: remarks.map(placed(named.title === "" ? "text" : "title", text)),
});

/** A paragraph of a picture alone is told by the words before it. */
export const addBlock = (
  section: OpenSection,
  { text, row, remarks = [] }: ExtractedBlock,
): void => {
  const near = [text, section.paragraphs.at(-1), section.title].find(
    (words) => words !== undefined && words !== "",
  );
  if (text !== "") {
    if (row !== undefined) section.rows.push({ paragraph: section.paragraphs.length, row });
    section.paragraphs.push(text);
  }
  section.remarks.push(...remarks.map(placed("text", near ?? "")));
};

const placed =
  (place: PlacedRemark["place"], near: string) =>
  (remark: Remark): PlacedRemark => ({ ...remark, place, near });

export const writtenSection = (section: OpenSection): WrittenSection => {
  const { part, title, depth, paragraphs, remarks } = section;
  return {
    part,
    title,
    ...(depth > 1 && { depth }),
    text: paragraphs.join("\n"),
    tables: tablesOf(section),
    remarks,
  };
};

const tablesOf = ({ paragraphs, rows }: OpenSection): WrittenSection["tables"] => {
  const lineOf = linesBefore(paragraphs);
  return tablesAmong(rows).map((table) => {
    const [first = 0, last = 0] = [table[0]?.paragraph, table.at(-1)?.paragraph];
    const line = lineOf[first] ?? 0;
    return {
      line,
      lines: (lineOf[last + 1] ?? line) - line,
      ...gridOf(table.map(({ row }) => row)),
    };
  });
};

/** The line of the section's text that each paragraph begins at, and the end. */
const linesBefore = (paragraphs: readonly string[]): readonly number[] => {
  const lines = [0];
  for (const text of paragraphs) lines.push((lines.at(-1) ?? 0) + text.split("\n").length);
  return lines;
};

type Rows = OpenSection["rows"];

const tablesAmong = (rows: Rows): readonly Rows[] => {
  const tables: Rows[] = [];
  for (const each of rows) {
    const table = tables.at(-1);
    const follows = table?.at(-1)?.paragraph === each.paragraph - 1;
    if (table === undefined || each.row.begins || !follows) tables.push([each]);
    else table.push(each);
  }
  return tables;
};
