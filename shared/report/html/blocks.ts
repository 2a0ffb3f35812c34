import type { Block, FigureBlock, TableBlock } from "../content.ts";
import { svgOf } from "../drawing/svg.ts";
import type { FiledEvidence } from "../paper.ts";
import { htmlText } from "./html-text.ts";
import { htmlTable, partedTable, scrolling } from "./table.ts";

/** Blocks, and what of their end stays on the page of what follows them. */
export interface Written {
  readonly before: string;
  readonly end: string;
}

/**
 * Blocks of a paper as HTML; headings stand below the page's h1, rows of evidences carry what the catalogue shortens.
 * `title` is of the annex that the blocks are in.
 */
export const blocksWith = (evidences: readonly FiledEvidence[]) => {
  const hashes = new Map(evidences.map(({ evidenceId, sha256 }) => [evidenceId, sha256]));
  return (blocks: readonly Block[], title = ""): Written => {
    const form = (given: TableBlock, index: number) => ({
      hashes,
      isNamed: namedBefore(given, blocks.slice(0, index), title),
    });
    const whole = blocks.map((each, index) =>
      each.kind === "table" ? htmlTable(each, form(each, index)) : block(each),
    );
    const last = blocks.at(-1);
    if (last?.kind !== "table") return { before: whole.join("\n"), end: "" };
    const { before, end } = partedTable(last, form(last, blocks.length - 1));
    return { before: [...whole.slice(0, -1), before].join("\n"), end };
  };
};

/** Whether the line before a table or the heading above it is its name already: it is then not printed twice. */
const namedBefore = ({ caption }: TableBlock, before: readonly Block[], title: string): boolean => {
  const line = before.at(-1);
  const heading = before.findLast((block) => block.kind === "heading")?.text ?? title;
  const names = [heading, line?.kind === "paragraph" ? line.text : ""];
  return names.some((name) => name.replace(/[：:。]$/, "").endsWith(caption));
};

const block = (each: Exclude<Block, TableBlock>): string => {
  switch (each.kind) {
    case "heading":
      return `<h${each.level + 1}>${htmlText(each.text)}</h${each.level + 1}>`;
    case "paragraph": {
      const lead = each.lead === undefined ? "" : `<strong>${htmlText(each.lead)}</strong>`;
      return `<p>${lead}${htmlText(each.text)}</p>`;
    }
    case "figure":
      return figureHtml(each);
  }
};

export const figureHtml = (figure: FigureBlock): string =>
  `<figure class="drawing">${scrolling(figure.caption, svgOf(figure))}<figcaption>${htmlText(figure.caption)}</figcaption></figure>`;
