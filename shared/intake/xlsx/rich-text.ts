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

/**
 * Reads a string item (ECMA-376, 18.4.8): plain text or runs. Text counts only where it stands in the item itself or in
 * a run: phonetic runs are how it is spoken.
 */
export const richTextReader = (): RichTextReader => {
  let read: RichText = EMPTY;
  let run = PLAIN;
  let within: readonly string[] = [];
  let written: string | undefined;
  return {
    opened: ({ name, attributes }) => {
      if (name === "t" && isText(within)) written = "";
      run = runAfter(run, name, attributes.get("val"));
      within = [...within, name];
    },
    text: (piece) => {
      if (written !== undefined) written += piece;
    },
    closed: (name) => {
      within = within.slice(0, -1);
      if (name === "r") run = PLAIN;
      if (name !== "t" || written === undefined) return;
      read = joined(read, unescaped(written), run);
      written = undefined;
    },
    take: () => {
      const taken = read;
      [read, run, within, written] = [EMPTY, PLAIN, [], undefined];
      return taken;
    },
  };
};

const EMPTY: RichText = { text: "", raised: "", struck: "" };
const PLAIN = { raised: false, struck: false };

const isText = (within: readonly string[]): boolean =>
  (within.at(-1) ?? "r") === "r" && !within.includes("rPh");

const runAfter = (run: typeof PLAIN, name: string, value: string | undefined): typeof PLAIN => {
  if (name === "r") return PLAIN;
  if (name === "vertAlign") return { ...run, raised: isRaised(value) };
  return name === "strike" ? { ...run, struck: isSwitchedOn(value) } : run;
};

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
  /^su(per|b)script$/i.test(vertAlign ?? "");

/** A switch of the format: there means on, unless it says otherwise. */
export const isSwitchedOn = (value: string | undefined): boolean =>
  !/^(0|false|off)$/i.test(value ?? "1");

/** ECMA-376, 22.9.2.19: what XML cannot hold is written `_x000D_`; an underscore before such a group as `_x005F_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
