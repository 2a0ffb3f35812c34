import { type ElementHandlers, type OpenedElement, saxElements } from "../office/sax.ts";
import type { WrittenCell } from "./cell-content.ts";
import { type CellPlace, placeOf } from "./places.ts";
import { isOfMany, resultAreas } from "./result-areas.ts";
import { richTextReader } from "./rich-text.ts";

type Attributes = OpenedElement["attributes"];

export interface SheetListener {
  readonly row: (number: number, attributes: Attributes) => void;
  readonly cell: (place: CellPlace, cell: WrittenCell) => void;
  readonly columns: (attributes: Attributes) => void;
  readonly merged: (reference: string) => void;
  /** How the sheet is looked at. */
  readonly view: (attributes: Attributes) => void;
  /** All that stands before and behind the rows. */
  readonly around: Required<ElementHandlers>;
}

/** A cell that is written twice over, or at a place that is none or not its row's, is no cell that anyone could read. */
const MISPLACED = "misplaced";

/** Walks the XML of a sheet (ECMA-376, 18.3.1.99) and tells its rows and cells in the order of the file. */
export const walkSheet = (part: Uint8Array, listener: SheetListener): void => {
  const cell = cellCollector();
  const results = resultAreas();
  let row: { number: number; readonly told: boolean } | undefined;
  let last = { row: 0, column: -1 };
  let inRows = false;
  const openRow = (attributes: Attributes) => {
    const told = Number(attributes.get("r"));
    const number = Number.isInteger(told) && told > 0 ? told : last.row + 1;
    row = { number, told: number === told };
    last = { row: number, column: -1 };
    listener.row(number, attributes);
  };
  const closeCell = () => {
    const { reference, written, fills } = cell.close();
    const told = reference === undefined ? undefined : placeOf(reference);
    const place = told ?? { row: last.row, column: last.column + 1 };
    last = { ...last, column: place.column };
    if (fills !== undefined) results.add(fills);
    const isFormula = written.isFormula || results.covers(place);
    const isLost = reference !== undefined && told === undefined;
    const elsewhere = isLost || (row?.told === true && place.row !== row.number);
    listener.cell(place, { ...written, isFormula, ...(elsewhere && { type: MISPLACED }) });
  };
  const outside = (element: OpenedElement) => {
    const { name, attributes } = element;
    listener.around.opened(element);
    if (name === "sheetData") inRows = true;
    if (name === "col") listener.columns(attributes);
    if (name === "mergeCell") listener.merged(attributes.get("ref") ?? "");
    if (name === "sheetView") listener.view(attributes);
  };
  saxElements(part, {
    opened: (element) => {
      if (!inRows) outside(element);
      else if (cell.isOpen()) cell.opened(element);
      else if (element.name === "row") openRow(element.attributes);
      else if (element.name === "c" && row !== undefined) cell.open(element.attributes);
    },
    text: (piece) => (inRows ? cell.text(piece) : listener.around.text(piece)),
    closed: (name) => {
      if (!inRows) listener.around.closed(name);
      else if (name === "c" && cell.isOpen()) closeCell();
      else if (cell.isOpen()) cell.closed(name);
      else if (name === "row") row = undefined;
      else if (name === "sheetData") inRows = false;
    },
  });
};

/** Collects what stands between a cell's tags. */
const cellCollector = () => {
  const inline = richTextReader();
  let attributes: Attributes | undefined;
  let [isInline, hasInline, isFormula] = [false, false, false];
  let fills: string | undefined;
  let values: string[] = [];
  let collecting: "value" | "formula" | undefined;
  return {
    isOpen: () => attributes !== undefined,
    open: (of: Attributes) => {
      attributes = of;
      [isInline, hasInline, isFormula] = [false, false, false];
      [fills, values] = [undefined, []];
    },
    opened: (element: OpenedElement) => {
      if (isInline) inline.opened(element);
      else if (element.name === "is") [isInline, hasInline] = [true, true];
      else if (element.name === "v") {
        collecting = "value";
        values.push("");
      } else if (element.name === "f") {
        collecting = "formula";
        isFormula ||= element.attributes.has("t");
        if (isOfMany(element)) fills = element.attributes.get("ref");
      }
    },
    text: (piece: string) => {
      if (isInline) inline.text(piece);
      else if (collecting === "value") values.push(`${values.pop()}${piece}`);
      else if (collecting === "formula") isFormula ||= piece.trim() !== "";
    },
    closed: (name: string) => {
      if (name === "is") isInline = false;
      else if (isInline) inline.closed(name);
      else collecting = undefined;
    },
    close: () => {
      const [reference, type] = [attributes?.get("r"), attributes?.get("t") ?? "n"];
      const written: WrittenCell = {
        type: values.length > 1 ? MISPLACED : type,
        style: Number(attributes?.get("s") ?? 0),
        value: values.length > 1 ? values.join(" ") : values[0],
        inline: hasInline ? inline.take() : undefined,
        isFormula,
      };
      attributes = undefined;
      collecting = undefined;
      isInline = false;
      return { reference, written, fills };
    },
  };
};
