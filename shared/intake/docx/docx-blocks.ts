import type { ExtractedBlock } from "../extraction/extracted.ts";
import { saxElements } from "../office/sax.ts";
import { type OpenFields, unclosedField } from "./fields.ts";
import { listNumbers } from "./list-numbers.ts";
import { storyReader } from "./story-reader.ts";
import { readStyles } from "./styles.ts";
import { xmlTree } from "./xml-node.ts";

/** The parts of a Word document that its text is read from. */
export interface DocxParts {
  readonly main: Uint8Array;
  readonly styles: Uint8Array | undefined;
  readonly numbering: Uint8Array | undefined;
}

/**
 * The paragraphs of a document in their order, as a reader sees them: every change accepted, nothing hidden, with the
 * numbers that lists set before them. A table row is a block.
 */
export const docxBlocks = ({ main, styles, numbering }: DocxParts): readonly ExtractedBlock[] => {
  const blocks: ExtractedBlock[] = [];
  const fields: OpenFields = { open: [] };
  const context = {
    styles: readStyles(xmlTree(styles)),
    numbers: listNumbers(xmlTree(numbering)),
    fields,
  };
  const story = storyReader(context, (block) => blocks.push(block));
  saxElements(main, story);
  story.end();
  const unclosed = unclosedField(fields);
  return unclosed === undefined
    ? blocks
    : [...blocks, { kind: "paragraph", text: "", remarks: [unclosed] }];
};
