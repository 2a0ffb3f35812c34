import type { CellFault } from "../extraction/extracted.ts";
import { type CellStyle, plainStyle } from "./cell-styles.ts";
import { type RichText, unescaped } from "./rich-text.ts";
import { numberShownBy, type ShowNumber } from "./shown-number.ts";
import { type ShowText, textShownBy } from "./shown-text.ts";
import { dayText, type Workbook } from "./workbook.ts";

/** A cell as the sheet has it, before it is known what it means. */
export interface WrittenCell {
  /** `s`, `n`, `b` …; a number where it says nothing. */
  readonly type: string;
  readonly style: number;
  /** What is stored; nothing when the cell has no such element. */
  readonly value: string | undefined;
  readonly inline: RichText | undefined;
  readonly isFormula: boolean;
}

export interface CellContent {
  /** The cell as a person would read it off the screen, but with all its digits; empty where it is blank. */
  readonly text: string;
  readonly fault?: CellFault;
}

const blank: CellContent = { text: "" };

/** Gives cells their meaning; made once for a workbook. */
export const cellReader = (workbook: Workbook) => {
  const [show, showText] = [madeOnce(numberShownBy), madeOnce(textShownBy)];
  return (cell: WrittenCell): CellContent => {
    const style = workbook.styles[cell.style] ?? plainStyle;
    const means = { workbook, style, show, showText };
    const content = cell.isFormula
      ? ofFormula(cell, workbook, contentOf(cell, means))
      : contentOf(cell, means);
    if (content.fault !== undefined) return content;
    return isSound(content.text) ? styled(content, style) : damaged(content.text);
  };
};

interface Means {
  readonly workbook: Workbook;
  readonly style: CellStyle;
  readonly show: (format: string) => ShowNumber;
  readonly showText: (format: string) => ShowText;
}

/** A sheet uses few formats, and each of them often. */
const madeOnce = <Made>(make: (format: string) => Made) => {
  const made = new Map<string, Made>();
  return (format: string): Made => {
    const known = made.get(format) ?? make(format);
    made.set(format, known);
    return known;
  };
};

/** A blank cell has a type all the same in many files: what is not there is never looked up. */
const contentOf = ({ type, value, inline }: WrittenCell, means: Means): CellContent => {
  if (inline !== undefined && (type === "inlineStr" || value === undefined))
    return rich(inline, means);
  const written = value ?? "";
  const bare = written.trim();
  if (bare === "") return blank;
  switch (type) {
    case "n":
      return numberIn(bare, means);
    case "s":
      return shared(bare, means);
    case "str":
      return textIn(unescaped(written), means);
    case "b":
      return truths.has(bare) ? { text: truths.get(bare) ?? "" } : damaged(bare);
    case "e":
      return { text: bare };
    case "d":
      return { text: bare.replace(/T00:00:00(\.0+)?Z?$/, "") };
    default:
      return damaged(bare);
  }
};

const truths: ReadonlyMap<string, string> = new Map([
  ["1", "true"],
  ["true", "true"],
  ["0", "false"],
  ["false", "false"],
]);

const damaged = (written: string): CellContent => ({
  text: "",
  fault: { kind: "damaged", written: quoted(written) },
});

/** Half an emoji and control characters can be escaped into a cell (`_xD83D_`, `_x0000_`), but nobody can write them. */
const isSound = (text: string): boolean => text.isWellFormed() && !UNWRITABLE.test(text);

const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u;

const shared = (index: string, means: Means): CellContent => {
  const { strings } = means.workbook;
  const string = /^\d{1,9}$/.test(index) ? strings[Number(index)] : undefined;
  return string === undefined ? damaged(index) : rich(string, means);
};

const rich = ({ text, raised, struck }: RichText, means: Means): CellContent => {
  if (struck.trim() !== "") return { text, fault: { kind: "struck", struck: quoted(struck) } };
  if (raised.trim() !== "") return { text, fault: { kind: "raised", raised: quoted(raised) } };
  return textIn(text, means);
};

const textIn = (text: string, { style, showText }: Means): CellContent => {
  if (text.trim() === "") return { text };
  const shown = showText(style.format)(text);
  return shown.kind === "text" ? { text: shown.text } : unseen(shown.kind, text, style);
};

const unseen = (kind: "differs" | "hidden", text: string, { format }: CellStyle): CellContent => ({
  text,
  fault: {
    kind: kind === "hidden" ? "notShown" : "shownOtherwise",
    format: quoted(format),
    stored: quoted(text),
  },
});

/** What XML Schema calls a double; no program writes nearly as many characters. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const NUMBER_CHARACTERS = 64;

const numberIn = (written: string, { workbook, style, show }: Means): CellContent => {
  const isNumber = written.length <= NUMBER_CHARACTERS && NUMBER.test(written);
  const value = isNumber ? Number(written) : Number.NaN;
  if (!Number.isFinite(value)) return damaged(written);
  const shown = show(style.format)(value);
  if (shown.kind === "number") return { text: shown.text };
  if (shown.kind === "date") return { text: shownOfDay(dayText(value, workbook), style.format) };
  return unseen(shown.kind, written, style);
};

/** Of a day that is shown as a month or a year nobody wrote the rest: 2021年9月, typed, is kept as its first day. */
const shownOfDay = (day: string, format: string): string => {
  const shown = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || /[dhs]/.test(shown) || !shown.includes("y")) return day;
  return shown.includes("m") ? day.slice(0, 7) : day.slice(0, 4);
};

/** The result of a formula is only as good as the program that stored it. */
const ofFormula = (
  { type, value }: WrittenCell,
  { results }: Workbook,
  content: CellContent,
): CellContent => {
  const isNothing = (value ?? "").trim() === "";
  const isZero = type === "n" && Number(value) === 0;
  const unsolved = isNothing
    ? value === undefined || type !== "str" || results === "outdated"
    : isZero && results !== "computed";
  if (unsolved) return { text: "", fault: { kind: "unsolved" } };
  if (results !== "outdated" || content.fault !== undefined) return content;
  return { ...content, fault: { kind: "stale", stored: quoted(content.text) } };
};

const styled = (content: CellContent, { raised, struck }: CellStyle): CellContent => {
  if (content.text.trim() === "" || !(raised || struck)) return content;
  const text = quoted(content.text);
  return {
    ...content,
    fault: struck ? { kind: "struck", struck: text } : { kind: "raised", raised: text },
  };
};

/** A finding quotes no more of a cell. */
const quoted = (text: string): string => text.slice(0, 200);
