import type { HeadingBlock } from "../content.ts";
import { chineseNumeral } from "../numerals.ts";
import type { OwnWords } from "./own-words.ts";

/** A heading for what the system writes, counted on from the county's own, and by another name where one of theirs is the same. */
export const generatedTitle = (own: OwnWords, name: string, otherwise: string): HeadingBlock => {
  const isTaken = own.blocks.some((block) => block.kind === "heading" && block.text.endsWith(name));
  const number = chineseNumeral(own.headings + 1);
  return { kind: "heading", level: 2, text: `（${number}）${isTaken ? otherwise : name}` };
};
