/** A cell as another reader hands it on. */
export type TheirCell =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "moment"; readonly value: Date }
  | { readonly kind: "text"; readonly text: string };

/** What another reader finds in a cell, by sheet, row (from 1) and column (from 0). */
export type OtherReader = (sheet: string, row: number, column: number) => TheirCell;

/** Whether our text of a cell and another reader's value are the same but for how they are written. */
export const sameCell = (ours: string, theirs: TheirCell): boolean => {
  switch (theirs.kind) {
    case "blank":
      return ours.trim() === "";
    case "text":
      return sameText(ours, theirs.text);
    case "number":
      return sameNumber(ours, theirs.value);
    case "moment":
      return sameMoment(ours, theirs.value);
  }
};

/** The others make FALSE of a truth value that nobody wrote (`<c t="b"/>`). */
const sameText = (ours: string, theirs: string): boolean =>
  oneEnding(ours) === oneEnding(theirs) ||
  bothBlank(ours, theirs) ||
  (ours === "" && theirs === "false");

const oneEnding = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

const bothBlank = (one: string, other: string): boolean => one.trim() === "" && other.trim() === "";

/** `97.3%` is 0.973 and `33321万` is 333210000: the unit that a format shows says what was divided or multiplied. */
const sameNumber = (ours: string, value: number): boolean => {
  const [number, unit = ""] = /-?\d+(?:\.\d+)?(.*)$/.exec(ours) ?? [];
  // A number below zero is no day; the others hand it on as it is.
  if (number === undefined) return ours === "####" && value < 0;
  const shown = Number.parseFloat(number);
  return [1, factorOf(unit)].some((factor) => near(shown * factor, value));
};

const factorOf = (unit: string): number =>
  factors.find(([word]) => unit.startsWith(word))?.[1] ?? 1;

const factors: readonly (readonly [string, number])[] = [
  ["%", 0.01],
  ["百万", 1e6],
  ["千万", 1e7],
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
];

/** Fifteen significant digits, and ten behind the point of what is shown. */
const near = (one: number, other: number): boolean =>
  Math.abs(one - other) <= Math.max(Math.abs(other) * 1e-14, 1e-10);

/** The first day that Excel shows; it fills what lies before with hashes. */
const FIRST_DAY = Date.UTC(1899, 11, 31);

/** The day, or the time of a value that is no day. */
const sameMoment = (ours: string, moment: Date): boolean => {
  if (!(moment.getTime() >= FIRST_DAY)) return ours === "####";
  const iso = new Date(Math.round(moment.getTime() / 1000) * 1000).toISOString();
  return ours.slice(0, 10) === iso.slice(0, 10) || ours === iso.slice(11, 19).replace(/:00$/, "");
};
