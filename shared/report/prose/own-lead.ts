import { markedWords } from "../../domain/evidence/outline/marked-words.ts";
import type { ParagraphBlock } from "../content.ts";

/**
 * 一是加强领导。…… as the generated ones are set: what stands first opens the paragraph, up to 。 where that makes a title,
 * else 一是 alone. `一是一，二是二` says something else.
 */
export const ownLead = (text: string): ParagraphBlock => {
  const [ordinal] = ORDINAL.exec(text) ?? [];
  if (ordinal === undefined) return { kind: "paragraph", text };
  const words = markedWords(text.slice(ordinal.length));
  const lead = words.kind === "runIn" ? `${ordinal}${words.name}。` : ordinal;
  return leadParagraph(lead, text.slice(lead.length).trimStart());
};

/** Three words before 是 and more are none of a list: 二十是 does not occur, 一是 to 十二是 do. */
const ORDINAL = /^[一二三四五六七八九十]{1,2}是(?![一二三四五六七八九十不否非])/;

export const leadParagraph = (lead: string, text: string): ParagraphBlock => ({
  kind: "paragraph",
  lead,
  text,
});
