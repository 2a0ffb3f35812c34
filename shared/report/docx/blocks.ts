import type { Block, FigureBlock } from "../content.ts";
import { figure } from "./figure.ts";
import { paragraph } from "./paragraph.ts";
import { docxTable } from "./table.ts";

export interface BlockPlace {
  /** Twips between the margins. */
  readonly width: number;
  /** All figures of the document in order: a figure's place among them is its id. */
  readonly figures: readonly FigureBlock[];
  /** The last of the blocks stays on the page of what follows them. */
  readonly keepNext: boolean;
}

/** Blocks one under another: what announces a table or a figure stays with it, and no two tables run into one. */
export const blocks = (given: readonly Block[], place: BlockPlace): readonly string[] =>
  given.flatMap((each, index) => {
    const next = given[index + 1];
    const keepNext =
      next === undefined
        ? place.keepNext
        : each.kind === "paragraph" && (next.kind === "table" || next.kind === "figure");
    const between = each.kind === "table" && next?.kind === "table" ? [blankLine] : [];
    return [block(each, { ...place, keepNext }), ...between];
  });

export const blankLine = paragraph("addressee", []);
export const keptBlankLine = paragraph("addressee", [], { keepNext: true });

const block = (each: Block, { width, figures, keepNext }: BlockPlace): string => {
  switch (each.kind) {
    case "heading":
      return paragraph(levels[each.level], [{ text: each.text }]);
    case "paragraph":
      return paragraph(
        "body",
        [
          ...(each.lead === undefined ? [] : [{ text: each.lead, bold: true } as const]),
          { text: each.text },
        ],
        { keepNext },
      );
    case "table":
      return docxTable(each, { width, keepNext });
    case "figure":
      return figure(each, figures.indexOf(each) + 1, keepNext);
  }
};

const levels = { 1: "level1", 2: "level2", 3: "level3" } as const;
