import type { Narrative } from "../../domain/evidence/narrative.ts";
import {
  narrativeOutline,
  type OutlineEntry,
} from "../../domain/evidence/outline/narrative-outline.ts";
import type { ReportContent } from "../../domain/framework/framework.ts";
import { partOpenedBy } from "../../domain/framework/report-parts.ts";
import { known } from "../../domain/known.ts";
import type { Block } from "../content.ts";
import { harmlessText } from "../harmless-text.ts";
import type { ReportInput } from "../report-input.ts";
import { leadParagraph, ownLead } from "./own-lead.ts";
import { outlineNumber } from "./own-numbers.ts";
import { ownTable } from "./own-table.ts";

export interface OwnWords {
  readonly blocks: readonly Block[];
  /** How many （一） are taken, so that what follows counts on. */
  readonly headings: number;
}

/**
 * The county's own words in the part that a content is written into, where that content comes first in it; headings are
 * numbered by order at the report's levels, （一） 1. （1）, whatever numbers they brought.
 */
export const ownWords = (input: ReportInput, content: ReportContent): OwnWords => {
  const part = partOpenedBy(input.framework, content);
  return part === undefined ? { blocks: [], headings: 0 } : ownWordsOf(input, part);
};

/** The same of a part by its id; `heading` names a table that stands below none of the county's own. */
export const ownWordsOf = (
  { narrative }: ReportInput,
  { id, heading }: { readonly id: string; readonly heading: string },
): OwnWords => {
  if (narrative === undefined) return { blocks: [], headings: 0 };
  const entries = narrativeOutline(plainNarrative(narrative), id);
  const blocks: Block[] = [];
  let [headings, above, before] = [0, heading, ""];
  for (const entry of entries) {
    blocks.push(...blocksOf(entry, { above, before }));
    if (entry.kind === "heading") above = harmlessText(entry.name);
    before = entry.kind === "text" ? entry.text : "";
    if ((entry.kind === "heading" || entry.kind === "numbered") && entry.depth === 1)
      headings = entry.number;
  }
  return { blocks, headings };
};

/** What a table can be called by: the heading that it stands below, the line before it. */
interface Around {
  readonly above: string;
  readonly before: string;
}

const blocksOf = (entry: OutlineEntry, around: Around): readonly Block[] => {
  switch (entry.kind) {
    case "text":
      return [ownLead(entry.text)];
    case "numbered":
      return [{ kind: "paragraph", text: `${outlineNumber(entry)}${entry.text}` }];
    case "table":
      return [ownTable(entry.table, around)];
    case "heading":
      return headingBlocks(entry);
  }
};

/** Below 1. a title opens its paragraph, as GB/T 9704-2012 has no heading there. */
const headingBlocks = (entry: Extract<OutlineEntry, { kind: "heading" }>): readonly Block[] => {
  const { depth, name, body } = entry;
  const text = `${outlineNumber(entry)}${name}`;
  if (depth > 2) return [leadParagraph(body === "" ? text : `${text}。`, body)];
  const level = depth === 1 ? 2 : 3;
  return [{ kind: "heading", level, text }, ...(body === "" ? [] : [ownLead(body)])];
};

/** A narrative whose text no format trips over, each table still at its line. */
const plainNarrative = ({ sections, tables = [] }: Narrative): Narrative => {
  const plain = sections.map((section) => ({
    section,
    lines: section.text.split("\n").map(harmlessText),
  }));
  const begins = (section: number, line: number): number =>
    known(plain[section], `section ${section} of a table`)
      .lines.slice(0, line)
      .reduce((sum, each) => sum + linesIn(each), 0);
  return {
    sections: plain.map(({ section, lines }) => ({
      ...section,
      title: harmlessText(section.title),
      text: lines.join("\n"),
    })),
    tables: tables.map((table) => {
      const { section, line, lines: count } = table;
      const from = begins(section, line);
      return { ...table, line: from, lines: begins(section, line + count) - from || count };
    }),
  };
};

const linesIn = (text: string): number => text.split("\n").length;
