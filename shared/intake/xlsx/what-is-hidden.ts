import type { Span } from "../extraction/extracted.ts";
import type { OpenedElement } from "../office/sax.ts";
import { isSwitchedOn } from "./rich-text.ts";

type Attributes = OpenedElement["attributes"];

/** Points and characters below which nobody sees anything. */
const SEEN_HEIGHT = 1;
const SEEN_WIDTH = 0.2;

/** Hidden by hand, by a filter or a group, or made so low that nothing shows. */
export const isHiddenRow = (row: Attributes): boolean =>
  isSwitchedOn(row.get("hidden") ?? "0") || below(row.get("ht"), SEEN_HEIGHT);

/** The columns, counted from 0, that a `col` element hides; nothing when it hides none. */
export const hiddenColumns = (columns: Attributes): Span | undefined => {
  const hidden =
    isSwitchedOn(columns.get("hidden") ?? "0") || below(columns.get("width"), SEEN_WIDTH);
  const [from, to] = [Number(columns.get("min")) - 1, Number(columns.get("max")) - 1];
  return hidden && from >= 0 && to >= from ? [from, to] : undefined;
};

const below = (size: string | undefined, seen: number): boolean =>
  size !== undefined && Number(size) < seen;
