import type { Remark } from "../extraction/extracted.ts";
import { raisedText } from "../narrative/raised-text.ts";
import { isShown, markWritten, type OpenFields } from "./fields.ts";
import type { RunLook } from "./run-look.ts";
import { drawsSymbols, symbolText } from "./symbols.ts";
import { textOf, type XmlNode } from "./xml-node.ts";

/** What has been read of a paragraph so far. */
export interface ParagraphText {
  text: string;
  readonly remarks: Remark[];
  /** Text boxes that hang on the paragraph. */
  readonly boxes: XmlNode[];
}

/** How runs of the paragraph look, by their own properties. */
export type LookOf = (properties: XmlNode | undefined) => RunLook;

/** Where in a paragraph something stands. */
export interface ParagraphPlace {
  readonly said: ParagraphText;
  readonly fields: OpenFields;
  readonly lookOf: LookOf;
  /** How the run looks in which this stands. */
  readonly look: RunLook;
}

export const isSeen = ({ look, fields }: ParagraphPlace): boolean =>
  look.hidden !== true && isShown(fields);

export const write = (text: string, place: ParagraphPlace): void => {
  if (text === "" || !isSeen(place)) return;
  const { look, said, fields } = place;
  if (look.struck && text.trim() !== "") said.remarks.push({ code: "struckThrough", quote: text });
  if (look.turned && SIGNED.test(text)) said.remarks.push({ code: "directionTurned", quote: text });
  const shown = look.capitals ? text.toUpperCase() : text;
  said.text +=
    look.place === "above" || look.place === "below" ? raisedText(shown, look.place) : shown;
  markWritten(fields);
};

/** A figure with a sign beside it: `5~10` that runs from right to left is seen as `10~5`. */
export const SIGNED = /\p{N}[-+−±~～–—×*÷=<>≤≥]|[-+−±~～–—×*÷=<>≤≥]\p{N}/u;

export const remark = (found: Remark, place: ParagraphPlace): void => {
  if (!isSeen(place)) return;
  place.said.remarks.push(found);
  markWritten(place.fields);
};

export const symbol = (font: string, code: number, place: ParagraphPlace): void => {
  const text = symbolText(font, code);
  if (text === undefined && isSeen(place)) {
    const quote = `${font} ${code.toString(16).toUpperCase().padStart(4, "0")}`;
    remark({ code: "symbolUnread", quote }, place);
  }
  write(text ?? "□", place);
};

/** `w:t`: characters of a font that draws pictures are what they show. */
export const readRunText = (node: XmlNode, place: ParagraphPlace): void => {
  const { font } = place.look;
  const text = shownText(node);
  if (font !== undefined && drawsSymbols(font))
    for (const character of text) symbolOrHan(font, character, place);
  else write(text, place);
};

/** Word shows no blanks at the ends of a text that does not ask to keep them, and a line break of the source as a blank. */
const shownText = (node: XmlNode): string => {
  const text = textOf(node).replaceAll(/[\t\n\r]/g, " ");
  return node.attributes.get("space") === "preserve" ? text : text.replaceAll(/^ +| +$/g, "");
};

/** Chinese characters are set in another font, whatever the run names. */
const symbolOrHan = (font: string, character: string, place: ParagraphPlace): void => {
  const code = character.codePointAt(0) ?? 0;
  const drawn = code < 0x100 || (code >= 0xf000 && code < 0xf100);
  if (drawn) symbol(font, code, place);
  else write(character, place);
};
