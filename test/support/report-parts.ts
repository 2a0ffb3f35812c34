import type { Block } from "../../shared/report/content.ts";
import type { ReportModel } from "../../shared/report/paper.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { blockLines } from "./report-lines.ts";

/** The blocks of the part whose heading says this, without that heading; none where there is no such part. */
export const partOf = (model: ReportModel, heading: string): readonly Block[] => {
  const start = model.body.findIndex((block) => isPart(block) && block.text.includes(heading));
  if (start < 0) return [];
  const after = model.body.slice(start + 1);
  const end = after.findIndex(isPart);
  return end < 0 ? after : after.slice(0, end);
};

const isPart = (block: Block): block is Extract<Block, { kind: "heading" }> =>
  block.kind === "heading" && block.level === 1;

/** Paragraphs and headings, a line each. */
export const prose = (blocks: readonly Block[]): readonly string[] =>
  blocks.filter(({ kind }) => kind !== "table" && kind !== "figure").flatMap(blockLines);

/** What the system wrote, without the county's own words. */
export const generated = (
  blocks: readonly Block[],
  { narrative }: ReportInput,
): readonly string[] => {
  const own = new Set(
    narrative?.sections.flatMap(({ title, text }) => [title, ...text.split("\n")]),
  );
  return prose(blocks).filter((line) => !own.has(line) && !own.has(line.replace(/^（.*?）/, "")));
};

/** Cells of the rows of a part's tables. */
export const rowsOf = (blocks: readonly Block[]): readonly (readonly string[])[] =>
  blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.flatMap((row) => (row.kind === "cells" ? [row.cells] : []))
      : [],
  );
