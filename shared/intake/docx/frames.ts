import type { OpenedElement } from "../office/sax.ts";

/** An element that is open around the paragraphs, and whether its reader sees what is in it. */
export interface SurroundingElement {
  readonly name: string;
  /** Deleted, hidden, an old state, or a second copy. */
  dropped: boolean;
  /** A cell that is gone, not only covered by the one above it. */
  removed: boolean;
  /** One of several copies of the same thing has been read. */
  chosen: boolean;
  /** Of a cell: how many columns it spans, and whether it goes on from the one above it. */
  columns: number;
  covered: boolean;
  /** Of a row: it is repeated as column titles, and how many columns it begins without. */
  titles: boolean;
  columnsBefore: number;
  /** What a content control asks for that nobody filled in. */
  placeholder: string | undefined;
}

/** Opens an element inside those that are open; some of them say something of the element around them. */
export const openFrame = (
  frames: SurroundingElement[],
  { name, attributes }: OpenedElement,
): SurroundingElement => {
  const parent = frames.at(-1);
  const frame: SurroundingElement = {
    name,
    dropped: parent?.dropped === true || OLD_STATE.test(name) || isSecond(name, parent),
    removed: false,
    columns: 1,
    covered: false,
    titles: false,
    columnsBefore: 0,
    chosen: false,
    placeholder: undefined,
  };
  if (!frame.dropped) {
    const value = attributes.get("val") ?? "";
    const around = frames.at(-2);
    const kind = `${parent?.name ?? ""} ${name}`;
    if (around !== undefined && Object.hasOwn(properties, kind)) properties[kind]?.(around, value);
    frame.dropped = /^(del|moveFrom)$/.test(name);
  }
  frames.push(frame);
  return frame;
};

/** What a tracked change kept of before: `tblPrChange`, `trPrChange`, `tcPrChange`, `sectPrChange`. */
const OLD_STATE = /PrChange$|^(tblGridChange|numberingChange)$/;

/** Of `mc:AlternateContent` the first choice is read; the fallback only where there is none. */
const isSecond = (name: string, parent: SurroundingElement | undefined): boolean => {
  if (parent?.name !== "AlternateContent" || !/^(Choice|Fallback)$/.test(name)) return false;
  const second = parent.chosen;
  parent.chosen = true;
  return second;
};

const isOff = (value: string): boolean => /^(0|false|off)$/.test(value);

const drop = (frame: SurroundingElement, value: string): void => {
  frame.dropped ||= !isOff(value);
};

/** Word has no more than 63 columns. */
const columnsOf = (value: string, least: number): number =>
  /^\d{1,2}$/.test(value) ? Math.min(63, Math.max(least, Number(value))) : least;

const properties: Readonly<Record<string, (frame: SurroundingElement, value: string) => void>> = {
  "trPr del": drop,
  "trPr hidden": drop,
  "tcPr cellDel": (frame, value) => {
    drop(frame, value);
    frame.removed = true;
  },
  /** A cell that goes on from the one above it shows nothing of its own. */
  "tcPr vMerge": (frame, value) => {
    frame.covered = value !== "restart";
    frame.dropped ||= frame.covered;
  },
  "tcPr gridSpan": (frame, value) => {
    frame.columns = columnsOf(value, 1);
  },
  "trPr tblHeader": (frame, value) => {
    frame.titles = !isOff(value);
  },
  "trPr gridBefore": (frame, value) => {
    frame.columnsBefore = columnsOf(value, 0);
  },
  "sdtPr showingPlcHdr": (frame, value) => {
    drop(frame, value);
    if (frame.dropped) frame.placeholder = "";
  },
  "docPartObj docPartGallery": (frame, value) => {
    frame.dropped ||= value === "Table of Contents";
  },
};
