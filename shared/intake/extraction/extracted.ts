import type { Finding } from "../../domain/finding.ts";
import type { ProseCode } from "../../domain/findings/prose-findings.ts";

/** A heading or a paragraph of plain text, whatever format it came in. */
export interface Block {
  readonly kind: "heading" | "paragraph";
  readonly text: string;
  /** What its reader sees there and the text does not say. */
  readonly remarks?: readonly Remark[];
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

export interface ExtractedSheet {
  readonly name: string;
  /** Rows with anything in them. */
  readonly rows: readonly SheetRow[];
  /** Merged areas of more than one row: the columns counted from 0, the rows from 1, last ones included. */
  readonly merges: readonly {
    readonly columns: readonly [number, number];
    readonly rows: readonly [number, number];
  }[];
  /** Formulas whose result was not stored with them: column from 0, row from 1. */
  readonly unsolved: readonly (readonly [number, number])[];
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
      readonly blocks: readonly Block[];
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
      /** The picture format it really has, where it was registered as another. */
      readonly pictureType?: string;
    }
  | { readonly format: "markdown"; readonly blocks: readonly Block[] };

export type Format = Exclude<Extracted["format"], "refused">;

/** A file for an extractor; `contentType` is what it was registered as. */
export interface FileToExtract {
  readonly format: Format;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export type Extractor = (file: FileToExtract) => Promise<Extracted>;

export const refused = (finding: Finding): Extracted => ({ format: "refused", finding });
