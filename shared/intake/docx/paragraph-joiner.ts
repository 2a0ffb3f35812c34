import type { ExtractedBlock, Remark } from "../extraction/extracted.ts";
import type { DocumentContext } from "./document-context.ts";
import { type ParagraphProperties, paragraphProperties } from "./paragraph-properties.ts";
import { paragraphText } from "./paragraph-text.ts";
import type { XmlNode } from "./xml-node.ts";

/** Makes paragraphs of what stands between their ends; one whose end is gone runs on into the next. */
export interface ParagraphJoiner {
  /** Reads a paragraph; its text boxes are given back, to be read after it. */
  readonly add: (node: XmlNode) => readonly XmlNode[];
  /** The end of the text, of a cell or of a box: nothing runs on any further. */
  readonly end: () => void;
}

export const paragraphJoiner = (
  context: DocumentContext,
  found: (block: ExtractedBlock) => void,
): ParagraphJoiner => {
  let text = "";
  let remarks: readonly Remark[] = [];
  const finish = (level: number | undefined, mark: ListText) => {
    const block = blockOf(level, mark, { text, remarks });
    text = "";
    remarks = [];
    if (block !== undefined) found(block);
  };
  return {
    add: (node) => {
      const properties = paragraphProperties(node, context.styles);
      const { style } = properties;
      const read = paragraphText(node, context.fields, (look) => context.styles.look(style, look));
      text += read.text;
      remarks = [...remarks, ...read.remarks];
      if (!properties.runsOn) finish(properties.headingLevel, listText(properties, context));
      return read.boxes;
    },
    end: () => finish(undefined, NO_MARK),
  };
};

interface ListText {
  readonly text: string;
  readonly bullet: string;
  readonly remarks: readonly Remark[];
}

const NO_MARK: ListText = { text: "", bullet: "", remarks: [] };

const listText = (
  { place: { list, level }, style }: ParagraphProperties,
  { numbers }: DocumentContext,
): ListText => {
  if (list === undefined) return NO_MARK;
  const at = level ?? numbers.levelOfStyle(list, style ?? "") ?? 0;
  const mark = numbers.next(list, at);
  switch (mark?.kind) {
    case undefined:
      return NO_MARK;
    case "number":
      return { ...NO_MARK, text: mark.text };
    case "bullet":
      return { ...NO_MARK, bullet: mark.text };
    case "unread":
      return { ...NO_MARK, remarks: [{ code: "numberUnread", quote: mark.format }] };
  }
};

/** The number of a list is read with its paragraph; a bullet only where it could be the sign of a figure. */
const blockOf = (
  level: number | undefined,
  mark: ListText,
  written: { readonly text: string; readonly remarks: readonly Remark[] },
): ExtractedBlock | undefined => {
  const words = written.text.replaceAll(/[^\S\n\ufeff]+/g, " ").trim();
  const remarks = words === "" ? written.remarks : [...mark.remarks, ...written.remarks];
  if (words === "" && remarks.length === 0) return undefined;
  const sign = SIGN.test(mark.bullet) && /^[\p{N}.．]/u.test(words) ? mark.bullet : "";
  const text = words === "" ? "" : setBefore(mark.text.trim() || sign, words);
  const said = remarks.length === 0 ? { text } : { text, remarks };
  return level === undefined ? { kind: "paragraph", ...said } : { kind: "heading", level, ...said };
};

const SIGN = /^[-+–—−±*×÷]$/;

/** `一、主要工作成效`, but `1. 5万元`: no number runs into another. */
const setBefore = (mark: string, words: string): string =>
  mark === "" || /[、）．。】」』〉》]$/.test(mark) ? `${mark}${words}` : `${mark} ${words}`;
