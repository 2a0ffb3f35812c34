/** A piece of a number format: what it shows, or what it does to the number. */
export interface FormatToken {
  readonly kind:
    | "literal"
    | "digit"
    | "point"
    | "comma"
    | "percent"
    | "exponent"
    | "slash"
    /** The number as it is: `General`, or `@` of a text format. */
    | "general"
    /** Any part of a day or a time. */
    | "date";
  readonly text: string;
}

export interface FormatSection {
  /** `[>9999]`: the numbers that the section is for. */
  readonly condition?: (value: number) => boolean;
  /** Red means negative where the sign is left out. */
  readonly red: boolean;
  readonly tokens: readonly FormatToken[];
}

/** Excel allows 255 characters; what is longer is no number format. */
export const FORMAT_CHARACTERS = 255;

/** A number format code (ECMA-376, 18.8.31) taken apart: its sections are for positive, negative, zero and text. */
export const formatSections = (code: string): readonly FormatSection[] => {
  const sections: { tokens: FormatToken[]; marks: string[] }[] = [{ tokens: [], marks: [] }];
  for (const { 0: piece, groups = {} } of code.slice(0, FORMAT_CHARACTERS).matchAll(PIECES)) {
    const section = sections.at(-1);
    if (piece === ";") sections.push({ tokens: [], marks: [] });
    else if (groups.mark !== undefined) section?.marks.push(groups.mark);
    const token = tokenOf(piece, groups);
    if (token !== undefined) section?.tokens.push(token);
  }
  return sections.map(({ tokens, marks }) => {
    const condition = marks.map(conditionOf).find((each) => each !== undefined);
    const red = marks.some((mark) => /^(red|红色?|(color|颜色) ?3)$/i.test(mark));
    return { tokens, red, ...(condition === undefined ? {} : { condition }) };
  });
};

/** `!` escapes in Chinese Excel as `\` does elsewhere; `_` and `*` pad with the character behind them. */
const PIECES =
  /"(?<quoted>[^"]*)"?|[\\!](?<escaped>.)|(?<padding>[_*].)|\[(?<mark>[^\]]*)\]|(?<general>G\/通用格式|General|@)|(?<date>AM\/PM|A\/P|上午\/下午)|(?<exponent>E[+-])|[\s\S]/giu;

const tokenOf = (
  piece: string,
  { quoted, escaped, padding, mark, general, date, exponent }: Partial<Record<string, string>>,
): FormatToken | undefined => {
  if (padding !== undefined || piece === ";") return undefined;
  if (mark !== undefined) return ofMark(mark);
  const text = quoted ?? escaped;
  if (text !== undefined) return { kind: "literal", text };
  if (general !== undefined) return { kind: "general", text: general };
  if (date !== undefined) return { kind: "date", text: date };
  if (exponent !== undefined) return { kind: "exponent", text: exponent };
  return { kind: kindOf(piece), text: piece };
};

const kindOf = (character: string): FormatToken["kind"] => {
  if (/[0#?]/.test(character)) return "digit";
  if (/[ymdhsegab]/i.test(character)) return "date";
  return signs.get(character) ?? "literal";
};

const signs: ReadonlyMap<string, FormatToken["kind"]> = new Map([
  [".", "point"],
  [",", "comma"],
  ["%", "percent"],
  ["％", "percent"],
  ["/", "slash"],
]);

/** `[$¥-804]` shows its currency, `[h]` the hours in all; colours, numerals and languages show nothing. */
const ofMark = (mark: string): FormatToken | undefined => {
  const currency = /^\$([^-]*)/.exec(mark)?.[1] ?? "";
  if (currency !== "") return { kind: "literal", text: currency };
  return /^(h+|m+|s+)$/i.test(mark) ? { kind: "date", text: mark } : undefined;
};

const conditionOf = (mark: string): ((value: number) => boolean) | undefined => {
  const [, operator = "", limit = ""] = /^([<>=]{1,2})\s*(-?[\d.]{1,30})$/.exec(mark.trim()) ?? [];
  const compare = comparisons.get(operator);
  return compare === undefined ? undefined : (value) => compare(value, Number(limit));
};

const comparisons: ReadonlyMap<string, (value: number, limit: number) => boolean> = new Map([
  ["<", (value: number, limit: number) => value < limit],
  [">", (value: number, limit: number) => value > limit],
  ["<=", (value: number, limit: number) => value <= limit],
  [">=", (value: number, limit: number) => value >= limit],
  ["=", (value: number, limit: number) => value === limit],
  ["<>", (value: number, limit: number) => value !== limit],
]);
