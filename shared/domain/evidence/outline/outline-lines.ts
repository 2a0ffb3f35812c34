import type { Narrative, NarrativeTable } from "../narrative.ts";
import { type HeadingMark, headingMark } from "./heading-mark.ts";

/** What a part of a narrative is made of, in its order, before anything is said of what is a heading. */
export type OutlineLine =
  | {
      readonly kind: "title";
      readonly section: number;
      readonly text: string;
      /** Below its part, from 1. */
      readonly depth: number;
      readonly mark: HeadingMark | undefined;
    }
  | {
      readonly kind: "text";
      readonly section: number;
      readonly text: string;
      readonly mark: HeadingMark | undefined;
    }
  | { readonly kind: "table"; readonly section: number; readonly table: NarrativeTable };

/** The lines of the sections of a part; the lines of a table are the table. */
export const linesOfPart = (
  { sections, tables = [] }: Narrative,
  part: string,
): readonly OutlineLine[] => {
  const bySection = Map.groupBy(tables, ({ section }) => section);
  return sections.flatMap((section, at): readonly OutlineLine[] => {
    if (section.part !== part) return [];
    const title = titleOf(section.title);
    const { depth = 1 } = section;
    return [
      ...(title === ""
        ? []
        : [{ kind: "title", section: at, text: title, depth, mark: headingMark(title) } as const]),
      ...linesOfText(section.text, at, bySection.get(at) ?? []),
    ];
  });
};

/** A title that is nothing but a number or a mark is none. */
const titleOf = (written: string): string => {
  const title = numberedOnce(written.replaceAll("\n", " ").trim());
  return NAMELESS.test(title) ? "" : title;
};

const NUMBER = String.raw`(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])`;
const NAMELESS = new RegExp(`^(?:${NUMBER})?[\\p{P}\\s]*$`, "u");
/** `1.1.` is a number of its own, or of a figure: only brackets and 、 can be known to stand twice. */
const NUMBERED_AGAIN =
  /^([（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|(?:[一二三四五六七八九十]{1,3}|\d{1,2})、)(?:\s*\1)+/;

/** 一、一、机制: the second is left of a number that a list had written already. */
const numberedOnce = (line: string): string => line.replace(NUMBERED_AGAIN, "$1");

const linesOfText = (
  text: string,
  section: number,
  tables: readonly NarrativeTable[],
): readonly OutlineLine[] => {
  const written = text.split("\n");
  const begins = new Map(tables.map((table) => [table.line, table]));
  const lines: OutlineLine[] = [];
  let covered = 0;
  for (const [at, each] of written.entries()) {
    const table = begins.get(at);
    if (at < covered) continue;
    if (table !== undefined) {
      lines.push({ kind: "table", section, table });
      covered = at + table.lines;
      continue;
    }
    const line = numberedOnce(each.trim());
    if (line !== "") lines.push({ kind: "text", section, text: line, mark: headingMark(line) });
  }
  const beyond = tables.filter(({ line }) => line >= written.length);
  return [...lines, ...beyond.map((table) => ({ kind: "table", section, table }) as const)];
};
