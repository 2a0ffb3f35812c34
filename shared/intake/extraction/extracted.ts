import type { Finding } from "../../domain/findings/finding.ts";
import type { ProseCode } from "../../domain/findings/groups/prose-findings.ts";

/** A heading, a paragraph or a row of a table as plain text, whatever format it came in. */
export interface ExtractedBlock {
  readonly kind: "heading" | "paragraph" | "row";
  readonly text: string;
  /** Of a heading, as its format counts it: 1 is the highest. */
  readonly level?: number;
  /** Of a row: what its text is made of. */
  readonly row?: ExtractedRow;
  /** What its reader sees there and the text does not say. */
  readonly remarks?: readonly Remark[];
}

/** A row of a table as it stands in its document. */
export interface ExtractedRow {
  /** It is the first of its table. */
  readonly begins: boolean;
  /** Its format says that it holds column titles. */
  readonly titles: boolean;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  /** Paragraphs of a cell stand on lines of their own. */
  readonly text: string;
  /** How many columns it spans. */
  readonly columns: number;
  /** It goes on from the cell above it and says nothing of its own. */
  readonly covered: boolean;
}

/** Something of a document that plain text cannot hold, with the words it is known by, if any. */
export interface Remark {
  readonly code: ProseCode;
  readonly quote: string;
}

export interface SheetRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Why a cell cannot simply be taken for the text that it is given with. */
export type CellFault =
  /** A formula whose result is not stored with it, or only as the zero of a program that does not compute. */
  | { readonly kind: "unsolved" }
  /** A formula's result in a workbook that asks to be computed anew. */
  | { readonly kind: "stale"; readonly stored: string }
  /** What is written in the cell is no value of its kind. */
  | { readonly kind: "damaged"; readonly written: string }
  /** Superscript or subscript: a mark beside the figure, not of it. */
  | { readonly kind: "raised"; readonly raised: string }
  | { readonly kind: "struck"; readonly struck: string }
  /** The number format shows something else than the number that is stored. */
  | { readonly kind: "shownOtherwise"; readonly format: string; readonly stored: string }
  | { readonly kind: "notShown"; readonly format: string; readonly stored: string }
  /** A zero on a sheet that shows none. */
  | { readonly kind: "zeroNotShown" }
  /** A rule may show something else than the cell's own format does. */
  | { readonly kind: "perhapsOtherwise"; readonly stored: string };

/** First and last, both included. */
export type Span = readonly [number, number];

/** Merged cells: the columns counted from 0, the rows from 1. */
export interface MergedArea {
  readonly columns: Span;
  readonly rows: Span;
}

export interface ExtractedSheet {
  readonly name: string;
  /** Rows with anything in them, those that are not shown included. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedArea[];
  /** Columns from 0, rows from 1. */
  readonly faults: readonly {
    readonly column: number;
    readonly row: number;
    readonly fault: CellFault;
  }[];
  /** Rows that have something in them and are not shown. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly Span[];
  /** The first cell with anything in it to the right of what is looked at. */
  readonly beyond?: string;
}

/** What a hostile format was found to hold, as plain values that travel between threads; nothing is judged yet. */
export type Extracted =
  | { readonly format: "refused"; readonly finding: Finding }
  | { readonly format: "type"; readonly mime: string | undefined }
  | {
      readonly format: "xlsx";
      readonly sheets: readonly ExtractedSheet[];
      readonly hiddenSheets: readonly string[];
    }
  | {
      readonly format: "docx";
      readonly blocks: readonly ExtractedBlock[];
      /** Pages as the office program counted them, where it said so. */
      readonly pages: number | undefined;
    }
  | {
      readonly format: "pdf";
      readonly pages: number;
      readonly text: string;
      /** What is odd about the file itself, whatever it was registered as. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly format: "image";
      readonly width: number;
      readonly height: number;
      /** The picture says where it was taken. */
      readonly position: boolean;
      readonly bytesAfterEnd: number;
      /** Whether it can be a picture of a paper at all. */
      readonly findings: readonly Finding[];
      /** The picture format it really has, where it was registered as another. */
      readonly pictureType?: string;
    }
  | { readonly format: "markdown"; readonly blocks: readonly ExtractedBlock[] };

export type Format = Exclude<Extracted["format"], "refused">;

/** A file for an extractor; `contentType` is what it was registered as. */
export interface FileToExtract {
  readonly format: Format;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export type Extractor = (file: FileToExtract) => Promise<Extracted>;

export const refused = (finding: Finding): Extracted => ({ format: "refused", finding });
