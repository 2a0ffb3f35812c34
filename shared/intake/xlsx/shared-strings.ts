import { saxElements } from "../office/sax.ts";
import { type RichText, richTextReader } from "./rich-text.ts";

/** The workbook's table of strings, in its order: cells name theirs by number. */
export const sharedStrings = (part: Uint8Array | undefined): readonly RichText[] => {
  const strings: RichText[] = [];
  if (part === undefined) return strings;
  const item = richTextReader();
  saxElements(part, {
    opened: item.opened,
    text: item.text,
    closed: (name) => {
      if (name === "si") strings.push(item.take());
      else item.closed(name);
    },
  });
  return strings;
};
