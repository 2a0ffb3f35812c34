/**
 * Law 12: the same characters in another width, and nothing else. Compatibility normalisation would go on to read `①` as
 * 1, `²` as 2 and `½` as three characters. What nobody sees (zero width, direction marks, soft hyphens) is left out.
 */
export const plainCharacters = (text: string): string =>
  text
    .replaceAll(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDER))
    .replaceAll(/[\u3000\uffe5﹐﹒﹔﹕﹙﹚﹢﹣﹪]/g, (wide) => others.get(wide) ?? wide);

/** A full-width form stands this far behind its ASCII character. */
const WIDER = 0xfee0;

const others: ReadonlyMap<string, string> = new Map([
  ["\u3000", " "],
  ["\uffe5", "¥"],
  ["﹐", ","],
  ["﹒", "."],
  ["﹔", ";"],
  ["﹕", ":"],
  ["﹙", "("],
  ["﹚", ")"],
  ["﹢", "+"],
  ["﹣", "-"],
  ["﹪", "%"],
]);
