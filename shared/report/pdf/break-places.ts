import type { Block, TableRow } from "../content.ts";

/** Nothing to see, but a line may end there. */
const ZERO_WIDTH_SPACE = "\u200b";

/** Chinese breaks anywhere; a hash or ten thousand letters break nowhere, so they are given places. */
const longRun = /[^\s\p{Script=Han}]{20,}/gu;
const place = /.{4}(?!\p{M})/gsu;

const breakable = (text: string): string =>
  text.replace(longRun, (run) => run.replace(place, `$&${ZERO_WIDTH_SPACE}`));

export const breakableBlock = (block: Block): Block => {
  switch (block.kind) {
    case "heading":
      return { ...block, text: breakable(block.text) };
    case "paragraph":
      return {
        ...block,
        ...(block.lead !== undefined && { lead: breakable(block.lead) }),
        text: breakable(block.text),
      };
    case "table":
      return { ...block, rows: block.rows.map(breakableRow) };
    case "figure":
      return block;
  }
};

const breakableRow = (row: TableRow): TableRow =>
  row.kind === "group"
    ? { ...row, text: breakable(row.text) }
    : { ...row, cells: row.cells.map(breakable) };
