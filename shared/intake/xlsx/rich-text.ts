import type { ElementHandlers } from "../office/sax.ts";

/** A text with what its letters say: a raised or lowered run is a mark beside the figure, a struck-out one is no longer meant. */
export interface RichText {
  readonly text: string;
  /** What of it is superscript or subscript. */
  readonly raised: string;
  /** What of it is struck out. */
  readonly struck: string;
}

export interface RichTextReader extends Required<ElementHandlers> {
  /** The text since the last time it was taken. */
  readonly take: () => RichText;
}

/** Reads a string item (ECMA-376, 18.4.8): plain text or runs. Phonetic runs are how it is spoken, and no text. */
export const richTextReader = (): RichTextReader => {
  let read: RichText = EMPTY;
  let run = PLAIN;
  let phonetic = false;
  let written: string | undefined;
  const opened = new Map<string, (value: string | undefined) => void>([
    ["rPh", () => (phonetic = true)],
    ["r", () => (run = PLAIN)],
    ["vertAlign", (value) => (run = { ...run, raised: isRaised(value) })],
    ["strike", (value) => (run = { ...run, struck: isOn(value) })],
    ["t", () => (written = phonetic ? undefined : "")],
  ]);
  const closed = new Map<string, () => void>([
    ["rPh", () => (phonetic = false)],
    ["r", () => (run = PLAIN)],
    [
      "t",
      () => {
        read = joined(read, unescaped(written ?? ""), run);
        written = undefined;
      },
    ],
  ]);
  return {
    opened: ({ name, attributes }) => opened.get(name)?.(attributes.get("val")),
    text: (piece) => {
      if (written !== undefined) written += piece;
    },
    closed: (name) => closed.get(name)?.(),
    take: () => {
      const taken = read;
      [read, run, phonetic, written] = [EMPTY, PLAIN, false, undefined];
      return taken;
    },
  };
};

const EMPTY: RichText = { text: "", raised: "", struck: "" };
const PLAIN = { raised: false, struck: false };

const joined = (
  { text, raised, struck }: RichText,
  piece: string,
  run: typeof PLAIN,
): RichText => ({
  text: text + piece,
  raised: run.raised ? raised + piece : raised,
  struck: run.struck ? struck + piece : struck,
});

export const isRaised = (vertAlign: string | undefined): boolean =>
  vertAlign === "superscript" || vertAlign === "subscript";

/** A switch of the format: there means on, unless it says otherwise. */
export const isOn = (value: string | undefined): boolean => !/^(0|false|off)$/i.test(value ?? "1");

/** ECMA-376, 22.9.2.19: what XML cannot hold is written `_x000D_`; an underscore before such a group as `_x005F_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
