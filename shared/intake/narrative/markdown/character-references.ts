/**
 * `&lt;`, `&#53;`, `&#x35;`: the character that a reader of the page sees. Names that narratives do not use, and numbers
 * that are no character, stay as they were typed.
 */
export const characterOf = (reference: string): string => {
  const name = reference.slice(1, -1);
  if (!name.startsWith("#")) return named.get(name) ?? reference;
  const hexadecimal = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  const printable = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return printable ? String.fromCodePoint(code) : reference;
};

const named: ReadonlyMap<string, string> = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["times", "×"],
  ["divide", "÷"],
  ["plusmn", "±"],
  ["minus", "−"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["middot", "·"],
  ["permil", "‰"],
  ["deg", "°"],
  ["yen", "¥"],
  ["le", "≤"],
  ["ge", "≥"],
  ["ne", "≠"],
  ["asymp", "≈"],
  ["sup1", "¹"],
  ["sup2", "²"],
  ["sup3", "³"],
  ["frac12", "½"],
  ["frac14", "¼"],
  ["frac34", "¾"],
  ["ldquo", "“"],
  ["rdquo", "”"],
]);
