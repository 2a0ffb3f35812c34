import type { ExtractedBlock, Remark, TableCell } from "../extraction/extracted.ts";
import { rowText } from "../narrative/row-text.ts";
import type { ElementHandlers, OpenedElement } from "../office/sax.ts";
import type { DocumentContext } from "./document-context.ts";
import { openFrame, type SurroundingElement } from "./frames.ts";
import { type ParagraphJoiner, paragraphJoiner } from "./paragraph-joiner.ts";
import { nodeBuilder, replay } from "./xml-node.ts";

/**
 * Reads what stands between paragraphs as it goes by: tables, content controls, what is deleted or hidden as a whole. A
 * table row is one block, its cells in their order; a paragraph is looked at when all of it is there.
 */
export const storyReader = (
  context: DocumentContext,
  found: (block: ExtractedBlock) => void,
): ElementHandlers & { readonly end: () => void } => {
  const story = storyOf(context, found);
  return {
    opened: (element) => opened(story, element),
    closed: (name) => closed(story, name),
    text: (text) => {
      if (story.paragraph === undefined) addPlaceholder(story, text);
      else story.paragraph.builder.text?.(text);
    },
    end: () => story.joiner.end(),
  };
};

interface Story {
  readonly context: DocumentContext;
  readonly found: (block: ExtractedBlock) => void;
  readonly joiner: ParagraphJoiner;
  readonly frames: SurroundingElement[];
  /** Rows that are open, one inside another; the cells are those of the outermost. */
  readonly rows: SurroundingElement[];
  cells: Cell[];
  /** A row of the table that is open has been given. */
  begun: boolean;
  remarks: Remark[];
  /** The paragraph that is being built, and how many elements are open in it. */
  paragraph: { readonly builder: ReturnType<typeof nodeBuilder>; depth: number } | undefined;
}

/** The paragraphs of a cell, and its place in the grid. */
interface Cell {
  readonly paragraphs: string[];
  readonly frame: SurroundingElement;
}

const storyOf = (context: DocumentContext, found: (block: ExtractedBlock) => void): Story => {
  const story: Story = {
    context,
    found: (block) => {
      if (story.rows.length === 0) return found(block);
      if (block.text !== "") story.cells.at(-1)?.paragraphs.push(block.text);
      story.remarks.push(...(block.remarks ?? []));
    },
    joiner: paragraphJoiner(context, (block) => story.found(block)),
    frames: [],
    rows: [],
    cells: [],
    begun: false,
    remarks: [],
    paragraph: undefined,
  };
  return story;
};

const opened = (story: Story, element: OpenedElement): void => {
  if (story.paragraph !== undefined) {
    story.paragraph.depth++;
    story.paragraph.builder.opened?.(element);
    return;
  }
  const frame = openFrame(story.frames, element);
  if (frame.dropped) return;
  if (frame.name === "p") {
    story.paragraph = { builder: nodeBuilder(), depth: 1 };
    story.paragraph.builder.opened?.(element);
  } else if (frame.name === "tr") story.rows.push(frame);
  else if (frame.name === "tc" && story.rows.length === 1)
    story.cells.push({ paragraphs: [], frame });
  else if (frame.name === "tbl" && story.rows.length === 0) story.begun = false;
  else if (FOREIGN.has(frame.name)) story.found(remarked("foreignContent", frame.name));
};

/** Other files whose content Word takes in when it opens the document. */
const FOREIGN = new Set(["altChunk", "subDoc"]);

const remarked = (code: Remark["code"], quote: string): ExtractedBlock => ({
  kind: "paragraph",
  text: "",
  remarks: [{ code, quote }],
});

const closed = (story: Story, name: string): void => {
  if (story.paragraph !== undefined) {
    story.paragraph.builder.closed?.(name);
    if (--story.paragraph.depth > 0) return;
    finishParagraph(story);
  }
  const frame = story.frames.pop();
  if (frame === undefined) return;
  if (frame.placeholder !== undefined) story.found(remarked("placeholderLeft", frame.placeholder));
  if (frame.name === "tc") finishCell(story, frame);
  if (frame === story.rows.at(-1)) finishRow(story, frame);
};

const finishParagraph = (story: Story): void => {
  const node = story.paragraph?.builder.built();
  story.paragraph = undefined;
  if (node === undefined) return;
  for (const box of story.joiner.add(node)) {
    const inside = storyReader(story.context, story.found);
    replay(box, inside);
    inside.end();
  }
};

const finishCell = (story: Story, cell: SurroundingElement): void => {
  if (story.rows.length === 0) return;
  story.joiner.end();
  if (cell.removed && story.rows.length === 1) story.cells.pop();
};

const finishRow = (story: Story, row: SurroundingElement): void => {
  story.joiner.end();
  story.rows.pop();
  if (story.rows.length > 0) return;
  const text = row.dropped ? "" : rowText(story.cells.map(({ paragraphs }) => rowText(paragraphs)));
  const remarks = row.dropped ? [] : story.remarks;
  const cells = [
    ...Array.from({ length: row.columnsBefore }, () => NOTHING),
    ...story.cells.map(tableCell),
  ];
  story.cells = [];
  story.remarks = [];
  if (text === "" && remarks.length === 0) return;
  const begins = !story.begun;
  story.begun = true;
  story.found({ kind: "row", text, remarks, row: { begins, titles: row.titles, cells } });
};

const NOTHING: TableCell = { text: "", columns: 1, covered: false };

const tableCell = ({ paragraphs, frame: { columns, covered } }: Cell): TableCell => ({
  text: paragraphs.join("\n"),
  columns,
  covered,
});

const addPlaceholder = ({ frames }: Story, text: string): void => {
  const control = frames.findLast(({ placeholder }) => placeholder !== undefined);
  if (control?.placeholder !== undefined && control.placeholder.length < QUOTED)
    control.placeholder += text.trim();
};

const QUOTED = 80;
