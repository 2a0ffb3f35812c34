import type { OpenedElement } from "../office/sax.ts";
import { saxElements } from "../office/sax.ts";
import { builtInFormat } from "./built-in-formats.ts";
import { isRaised, isSwitchedOn } from "./rich-text.ts";

/** What a cell's style says about the meaning of what is in it. */
export interface CellStyle {
  /** The number format as its code is written. */
  readonly format: string;
  readonly raised: boolean;
  readonly struck: boolean;
}

export const plainStyle: CellStyle = { format: "General", raised: false, struck: false };

interface Font {
  readonly raised: boolean;
  readonly struck: boolean;
}

/** The styles that cells name by number. Fonts and formats of conditional formatting (`dxfs`) are others. */
export const cellStyles = (part: Uint8Array | undefined): readonly CellStyle[] => {
  if (part === undefined) return [];
  const formats = new Map<string, string>();
  const fonts: Font[] = [];
  const styles: { readonly format: string; readonly font: number }[] = [];
  let list: string | undefined;
  const handle = (name: string, { attributes }: OpenedElement) => {
    if (list === "numFmts" && name === "numFmt")
      formats.set(attributes.get("numFmtId") ?? "", attributes.get("formatCode") ?? "");
    if (list === "fonts") addToFonts(fonts, name, attributes.get("val"));
    if (list === "cellXfs" && name === "xf")
      styles.push({
        format: attributes.get("numFmtId") ?? "0",
        font: Number(attributes.get("fontId") ?? 0),
      });
  };
  saxElements(part, {
    opened: (element) => {
      if (lists.has(element.name)) list = element.name;
      else handle(element.name, element);
    },
    closed: (name) => {
      if (lists.has(name)) list = undefined;
    },
  });
  return styles.map(({ format, font }) => ({
    format: formats.get(format) || builtInFormat(Number(format)),
    ...(fonts[font] ?? { raised: false, struck: false }),
  }));
};

const lists = new Set(["numFmts", "fonts", "cellXfs", "cellStyleXfs", "dxfs"]);

const addToFonts = (fonts: Font[], name: string, value: string | undefined): void => {
  if (name === "font") fonts.push({ raised: false, struck: false });
  const last = fonts.at(-1);
  if (last === undefined) return;
  if (name === "vertAlign") fonts[fonts.length - 1] = { ...last, raised: isRaised(value) };
  if (name === "strike") fonts[fonts.length - 1] = { ...last, struck: isSwitchedOn(value) };
};
