import { type OpenedElement, saxElements } from "../office/sax.ts";
import { isRaised, isSwitchedOn } from "./rich-text.ts";

/** What a rule does to the figure in a cell: most only colour it. */
export interface ConditionalStyle {
  /** The number format; empty where the cell's own stays. */
  readonly format: string;
  /** It strikes the figure out, raises it or leaves it out. */
  readonly changes: boolean;
}

export const changesNothing: ConditionalStyle = { format: "", changes: false };

/** The styles (`dxfs`) that rules name by number. */
export const conditionalStyles = (part: Uint8Array | undefined): readonly ConditionalStyle[] => {
  const styles: ConditionalStyle[] = [];
  if (part === undefined) return styles;
  let inStyle = false;
  saxElements(part, {
    opened: ({ name, attributes }) => {
      if (name === "dxf") styles.push(changesNothing);
      inStyle ||= name === "dxf";
      const last = styles.at(-1);
      if (inStyle && last !== undefined)
        styles[styles.length - 1] = addToStyle(last, name, attributes);
    },
    closed: (name) => {
      inStyle &&= name !== "dxf";
    },
  });
  return styles;
};

/** What an element inside a style or a rule adds; a bar or an icon may stand instead of the number. */
export const addToStyle = (
  style: ConditionalStyle,
  name: string,
  attributes: OpenedElement["attributes"],
): ConditionalStyle => {
  const value = attributes.get("val");
  switch (name) {
    case "numFmt":
      return { ...style, format: ownFormat(attributes.get("formatCode") ?? "") };
    case "strike":
      return { ...style, changes: style.changes || isSwitchedOn(value) };
    case "vertAlign":
      return { ...style, changes: style.changes || isRaised(value) };
    case "dataBar":
    case "iconSet":
      return { ...style, changes: style.changes || !isSwitchedOn(attributes.get("showValue")) };
    default:
      return style;
  }
};

/** LibreOffice writes `General` into every style of a rule, where it means the cell's own format. */
const ownFormat = (format: string): string =>
  /^(General|G\/通用格式)$/i.test(format.trim()) ? "" : format;
