import { reportParts } from "../../domain/framework/report-parts.ts";
import { onceFor } from "../../domain/once.ts";
import { RULED_CHARACTERS } from "../../domain/status/ruled-length.ts";
import { characters } from "../../domain/text/characters.ts";
import type { Block } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { ownWordsOf } from "./own-words.ts";

/** Characters of headings and paragraphs, blanks left out; tables and drawings are not text. */
export const bodyCharacters = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + charactersOfBlock(block), 0);

const charactersOfBlock = (block: Block): number => {
  switch (block.kind) {
    case "heading":
      return characters(block.text);
    case "paragraph":
      return characters(`${block.lead ?? ""}${block.text}`);
    case "table":
    case "figure":
      return 0;
  }
};

/** The headings of the parts. */
const HEADINGS = 60;

/** Characters that 国教督办函〔2018〕16号 leaves beside the county's own words, the headings and what is said already. */
export const roomBeside = (input: ReportInput, said: readonly Block[]): number =>
  RULED_CHARACTERS - HEADINGS - ownCharacters(input) - bodyCharacters(said);

/** The county's own words as they are printed. */
export const ownCharacters = onceFor((input: ReportInput): number =>
  reportParts(input.framework).reduce(
    (sum, part) => sum + bodyCharacters(ownWordsOf(input, part).blocks),
    0,
  ),
);
