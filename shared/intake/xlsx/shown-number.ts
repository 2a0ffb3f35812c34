import Big from "big.js";
import { known } from "../../domain/known.ts";
import {
  FORMAT_CHARACTERS,
  type FormatSection,
  type FormatToken,
  formatSections,
} from "./format-sections.ts";
import { magnitudeOf } from "./magnitudes.ts";
import { isTextFormat } from "./shown-text.ts";

/** What a number format makes of a number. */
export type ShownNumber =
  /** The number that is shown, with all its digits and with the unit that the format writes behind it. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "date" }
  /** Something is shown that is not the number kept in the cell: nobody knows which of the two was meant. */
  | { readonly kind: "differs" }
  | { readonly kind: "hidden" };

export type ShowNumber = (value: number) => ShownNumber;

/**
 * Law 12 for number formats. `0.0%` shows a hundred times the number and says so; `0!.0,"万"` shows a ten-thousandth and
 * says so with 万; `#,##0.00,,` shows a millionth and says nothing. Made once for a format: a sheet uses it often.
 */
export const numberShownBy = (code: string): ShowNumber => {
  if (code.length > FORMAT_CHARACTERS) return () => ({ kind: "differs" });
  const sections = numberSections(code);
  const plans = sections.map(planOf);
  const bySign = isForNegative(sections);
  return (value) => {
    const at = sectionFor(sections, value);
    if (at === undefined) return { kind: "differs" };
    const plan = known(plans[at], `section ${at}`);
    if (plan.kind === "constant") return constantShown(plan.text, value);
    if (plan.kind !== "number") return plan;
    return shown(plan, {
      value,
      unsigned: bySign && at === 1,
      red: known(sections[at], `section ${at}`).red,
    });
  };
};

/** The first three; a last one with `@` is for text, and a number is shown as it is where it stands alone. */
const numberSections = (code: string): readonly FormatSection[] => {
  const sections = formatSections(code);
  const forText = sections.at(-1)?.tokens.some(isTextFormat) === true;
  const forNumbers = sections.slice(0, forText ? -1 : undefined).slice(0, 3);
  return forNumbers.length > 0 ? forNumbers : formatSections("General");
};

/** A second section is for negative numbers, whose sign it leaves out, where the first is for those from zero on. */
const isForNegative = ([first, second]: readonly FormatSection[]): boolean =>
  second !== undefined &&
  (first?.condition === undefined
    ? second.condition === undefined
    : first.condition(0) || first.condition(Number.MIN_VALUE));

/** ECMA-376, 18.8.31: by its own condition; without any, positive, negative, zero. */
const sectionFor = (sections: readonly FormatSection[], value: number): number | undefined => {
  const met = sections.findIndex(({ condition }) => condition?.(value) === true);
  if (met >= 0) return met;
  const free = sections.flatMap(({ condition }, at) => (condition === undefined ? [at] : []));
  if (free.length < sections.length) return free.at(-1);
  if (value < 0 && sections.length > 1) return 1;
  return value === 0 && sections.length > 2 ? 2 : 0;
};

type Plan =
  | {
      readonly kind: "number";
      readonly prefix: string;
      readonly suffix: string;
      /** What is shown is the number times this power of ten. */
      readonly power: number;
      /** What is shown of a smaller number is nothing: `#` has no digit for a zero. */
      readonly least: number;
    }
  | { readonly kind: "constant"; readonly text: string }
  | { readonly kind: "date" | "hidden" | "differs" };

const planOf = ({ tokens }: FormatSection): Plan => {
  if (tokens.some(({ kind }) => kind === "date")) return { kind: "date" };
  const first = tokens.findIndex(isPlace);
  if (first < 0) {
    const text = textOf(tokens);
    return text === "" ? { kind: "hidden" } : { kind: "constant", text };
  }
  const last = tokens.findLastIndex((token) => isPlace(token) || token.kind === "comma");
  const core = tokens.slice(first, last + 1);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  const [prefix, suffix] = [textOf(tokens.slice(0, first)), textOf(tokens.slice(last + 1))];
  const down = 3 * scalingCommas(core) + (pointMoved(core) ?? Number.NaN);
  const unclear = core.some(({ kind }) => kind === "slash" || kind === "percent");
  const known = !unclear && !addsDigits(prefix, suffix) && percents + Math.sign(down) <= 1;
  return known && down === (magnitudeOf(suffix) ?? 0) * Math.sign(down)
    ? { kind: "number", prefix, suffix, power: 2 * percents - down, least: leastShown(core) }
    : { kind: "differs" };
};

/** `0"00"` shows 500 where 5 is stored, `"."0` shows .5. */
const addsDigits = (prefix: string, suffix: string): boolean =>
  /\p{N}|[.,．，]$/u.test(prefix) || /\p{N}|^[.,．，]/u.test(suffix);

/** Where every digit may be left out, a number that rounds to zero leaves none. */
const leastShown = (core: readonly FormatToken[]): number => {
  const always = core.some(
    ({ kind, text }) => kind === "general" || kind === "exponent" || text === "0",
  );
  const point = core.findIndex(({ kind }) => kind === "point");
  const decimals = core.filter(({ kind }, at) => kind === "digit" && point >= 0 && at > point);
  return always ? 0 : 0.5 * 10 ** -decimals.length;
};

const isPlace = ({ kind }: FormatToken): boolean =>
  kind === "digit" || kind === "point" || kind === "general" || kind === "exponent";

const textOf = (tokens: readonly FormatToken[]): string =>
  tokens
    .map(({ text }) => text)
    .join("")
    .trim();

/** Commas behind the last digit before the point, or behind all digits, divide by a thousand each. */
const scalingCommas = (core: readonly FormatToken[]): number => {
  const point = core.findIndex(({ kind }) => kind === "point");
  const whole = point < 0 ? core : core.slice(0, point);
  const lastDigit = whole.findLastIndex(({ kind }) => kind === "digit");
  return core.filter(({ kind }, at) => kind === "comma" && at > lastDigit).length;
};

/** `0!.0000`: a written point splits the whole number; spaces between digits split nothing. Nothing when it is unclear. */
const pointMoved = (core: readonly FormatToken[]): number | undefined => {
  const between = core.findIndex(({ kind, text }) => kind === "literal" && text.trim() !== "");
  if (between < 0) return 0;
  const isOnly = core.findLastIndex(({ kind, text }) => kind === "literal" && text.trim() !== "");
  const plain = core.every(({ kind }) => kind !== "point" && kind !== "exponent");
  if (core[between]?.text !== "." || isOnly !== between || !plain) return undefined;
  return core.slice(between).filter(({ kind }) => kind === "digit").length;
};

/** A format that shows no number at all: a dash or a word for zero where the number is zero, or something else. */
const constantShown = (text: string, value: number): ShownNumber =>
  value === 0 && NOUGHT.test(text) ? { kind: "number", text: "0" } : { kind: "differs" };

/** Accounts write zero as a dash, with their currency before it. */
const NOUGHT = /^(\p{Sc}|CNY|RMB|人民币)?\s*[-—–－零〇]$/iu;

/** `"-"??` shows zero as such a dash. */
const withoutDigits = (text: string, value: number): ShownNumber =>
  text === "" ? { kind: "hidden" } : constantShown(text, value);

interface NumberToShow {
  readonly value: number;
  /** The section shows the number without its sign. */
  readonly unsigned: boolean;
  readonly red: boolean;
}

const shown = (
  { prefix, suffix, power, least }: Extract<Plan, { readonly kind: "number" }>,
  { value, unsigned, red }: NumberToShow,
): ShownNumber => {
  if (Math.abs(value) * 10 ** power < least) return withoutDigits(prefix + suffix, value);
  const [before, signBefore] = without(prefix, /^\+$|[-−(]/u);
  const [behind, signBehind] = without(suffix, /(?<!\([^)]*)\)$/u);
  const signed = signBefore || signBehind;
  const clear = value < 0 && unsigned ? signed || red : !signed || value === 0;
  if (!clear) return { kind: "differs" };
  const yuan = /^(¥|￥|CNY|RMB|人民币)$/i.test(before);
  const unit = yuan && behind === "" ? "元" : behind;
  return { kind: "number", text: `${yuan ? "" : before}${digitsOf(value, power)}${unit}` };
};

/** A text without a sign that its section writes itself, and whether there was one; a plus says nothing. */
const without = (text: string, sign: RegExp): readonly [string, boolean] => {
  const rest = text.replace(sign, "").trim();
  return [rest, rest !== text && text !== "+"];
};

/** Excel computes with 15 significant digits; what a double holds beyond them is noise. */
const SIGNIFICANT_DIGITS = 15;
/** Digits kept after the point: a computed rate shows noise in the eleventh. */
const FRACTION_DIGITS = 10;

const digitsOf = (value: number, power: number): string => {
  const number = new Big(value.toPrecision(SIGNIFICANT_DIGITS));
  const cut = (long: Big) => long.round(FRACTION_DIGITS, Big.roundHalfUp);
  const factor = `1e${power}`;
  return (power < 0 ? cut(number).times(factor) : cut(number.times(factor))).toFixed();
};
