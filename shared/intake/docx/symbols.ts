/** A character of a font that draws pictures instead of letters, as the character that it shows; nothing for the unknown. */
export const symbolText = (font: string, code: number): string | undefined => {
  const drawn = drawings.get(font.toLowerCase());
  const place = code >= PRIVATE && code < PRIVATE + 0x100 ? code - PRIVATE : code;
  if (drawn !== undefined) return drawn(place);
  const ownPlace = code < 0x20 || (code >= 0xd800 && code < 0xf900) || code > 0x10ffff;
  return ownPlace ? undefined : String.fromCodePoint(code);
};

export const drawsSymbols = (font: string | undefined): boolean =>
  font !== undefined && drawings.has(font.toLowerCase());

/** Where Word keeps the characters of such fonts. */
const PRIVATE = 0xf000;

const characters =
  (table: ReadonlyMap<number, string>) =>
  (place: number): string | undefined =>
    place === 0x20 ? " " : table.get(place);

const wingdings = new Map<number, string>([
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "❑"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x9f, "•"],
  [0xa7, "▪"],
  [0xa8, "◻"],
  [0xd8, "➢"],
  [0xe0, "→"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
  ...Array.from({ length: 10 }, (_, at) => [0x81 + at, String.fromCodePoint(0x2460 + at)] as const),
  ...Array.from({ length: 10 }, (_, at) => [0x8c + at, String.fromCodePoint(0x2776 + at)] as const),
]);

/** Symbol keeps digits and most signs in their places; `-` is a minus. */
const symbol = new Map<number, string>([
  ...[..."!#%&()+,./0123456789:;<=>?[]_{|}"].map(
    (character) => [character.charCodeAt(0), character] as const,
  ),
  [0x2d, "−"],
  [0xa3, "≤"],
  [0xa5, "∞"],
  [0xab, "↔"],
  [0xac, "←"],
  [0xad, "↑"],
  [0xae, "→"],
  [0xaf, "↓"],
  [0xb0, "°"],
  [0xb1, "±"],
  [0xb3, "≥"],
  [0xb4, "×"],
  [0xb7, "•"],
  [0xb8, "÷"],
  [0xb9, "≠"],
  [0xbb, "≈"],
  [0xd7, "⋅"],
  [0xe5, "∑"],
]);

const drawings: ReadonlyMap<string, (place: number) => string | undefined> = new Map([
  ["symbol", characters(symbol)],
  ["wingdings", characters(wingdings)],
  ["wingdings 2", characters(new Map())],
  ["wingdings 3", characters(new Map())],
  ["webdings", characters(new Map())],
  ["zapfdingbats", characters(new Map())],
]);
