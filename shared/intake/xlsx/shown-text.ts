import { FORMAT_CHARACTERS, type FormatSection, formatSections } from "./format-sections.ts";

/** What a number format makes of a text. */
export type ShownText =
  | { readonly kind: "text"; readonly text: string }
  /** Something is shown that is not the text kept in the cell. */
  | { readonly kind: "differs" }
  | { readonly kind: "hidden" };

export type ShowText = (text: string) => ShownText;

/**
 * Law 12 for texts: `@"元"` shows a unit behind what was typed, `;;;` shows nothing of it. Made once for a format: a
 * sheet uses it often.
 */
export const textShownBy = (code: string): ShowText => {
  const tokens = code.length > FORMAT_CHARACTERS ? undefined : textSection(formatSections(code));
  if (tokens === undefined) return (text) => ({ kind: "text", text });
  const at = tokens.findIndex(({ kind }) => kind === "general");
  if (at < 0) return () => ({ kind: joined(tokens) === "" ? "hidden" : "differs" });
  const around = tokens.filter((_, place) => place !== at);
  const [before, behind] = [joined(tokens.slice(0, at)), joined(tokens.slice(at + 1))];
  const isClear = around.every(({ kind }) => !computed.has(kind));
  return (text) =>
    isClear ? { kind: "text", text: `${before}${text}${behind}` } : { kind: "differs" };
};

type Tokens = FormatSection["tokens"];

/** What shows a part of a number or of a day shows nobody knows what of a text. */
const computed: ReadonlySet<Tokens[number]["kind"]> = new Set(["general", "date", "digit"]);

/** ECMA-376, 18.8.31: the fourth, or a last one with `@`; where there is none, a text is shown as it is. */
const textSection = (sections: readonly FormatSection[]): Tokens | undefined => {
  const last = sections.at(-1)?.tokens;
  return sections[3]?.tokens ?? (last?.some(isTextFormat) ? last : undefined);
};

export const isTextFormat = ({ kind, text }: Tokens[number]): boolean =>
  kind === "general" && text === "@";

const joined = (tokens: Tokens): string =>
  tokens
    .map(({ text }) => text)
    .join("")
    .trim();
