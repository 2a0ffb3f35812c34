import type { OpenedElement } from "../office/sax.ts";

/** An element that is open around the paragraphs, and whether its reader sees what is in it. */
export interface Frame {
  readonly name: string;
  /** Deleted, hidden, an old state, or a second copy. */
  dropped: boolean;
  /** A cell that is gone, not only covered by the one above it. */
  removed: boolean;
  /** One of several copies of the same thing has been read. */
  chosen: boolean;
  /** What a content control asks for that nobody filled in. */
  placeholder: string | undefined;
}

/** Opens an element inside those that are open; some of them say something of the element around them. */
export const openFrame = (frames: Frame[], { name, attributes }: OpenedElement): Frame => {
  const parent = frames.at(-1);
  const frame: Frame = {
    name,
    dropped: parent?.dropped === true || OLD_STATE.test(name) || isSecond(name, parent),
    removed: false,
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
const isSecond = (name: string, parent: Frame | undefined): boolean => {
  if (parent?.name !== "AlternateContent" || !/^(Choice|Fallback)$/.test(name)) return false;
  const second = parent.chosen;
  parent.chosen = true;
  return second;
};

const isOff = (value: string): boolean => /^(0|false|off)$/.test(value);

const drop = (frame: Frame, value: string): void => {
  frame.dropped ||= !isOff(value);
};

const properties: Readonly<Record<string, (frame: Frame, value: string) => void>> = {
  "trPr del": drop,
  "trPr hidden": drop,
  "tcPr cellDel": (frame, value) => {
    drop(frame, value);
    frame.removed = true;
  },
  /** A cell that goes on from the one above it shows nothing of its own. */
  "tcPr vMerge": (frame, value) => {
    frame.dropped ||= value !== "restart";
  },
  "sdtPr showingPlcHdr": (frame, value) => {
    drop(frame, value);
    if (frame.dropped) frame.placeholder = "";
  },
  "docPartObj docPartGallery": (frame, value) => {
    frame.dropped ||= value === "Table of Contents";
  },
};
