import { decodeText } from "../../decode-text.ts";
import type { Extractor } from "../../extraction/extracted.ts";
import { markdownBlocks } from "./markdown-blocks.ts";

/** The report has its own form, so of Markdown only headings and words are kept. */
export const extractMarkdown: Extractor = async ({ bytes }) => ({
  format: "markdown",
  blocks: markdownBlocks(decodeText(bytes) ?? ""),
});
