import { saxElements } from "../office/sax.ts";
import { type RichText, richTextReader } from "./rich-text.ts";

/** Excel 2007 called them otherwise before it was done. */
const isItem = (name: string): boolean => name === "si" || name === "sstItem";

/** The workbook's table of strings, in its order: cells name theirs by number. */
export const sharedStrings = (part: Uint8Array | undefined): readonly RichText[] => {
  const strings: RichText[] = [];
  if (part === undefined) return strings;
  const item = richTextReader();
  let inItem = false;
  saxElements(part, {
    opened: (element) => {
      if (inItem) item.opened(element);
      else inItem = isItem(element.name);
    },
    text: item.text,
    closed: (name) => {
      if (isItem(name)) strings.push(item.take());
      else if (inItem) item.closed(name);
      inItem &&= !isItem(name);
    },
  });
  return strings;
};
