import type { Finding } from "../../domain/findings/finding.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import { limits } from "../extraction/limits.ts";

/** A workbook asks for more than a file may; reading stops where this is seen. */
export class BeyondBounds extends Error {
  readonly finding: Finding;
  constructor(found: Finding) {
    super(found.code);
    this.name = "BeyondBounds";
    this.finding = found;
  }
}

export type WorkbookBounds = ReturnType<typeof workbookBounds>;

/** Counts what a workbook holds while it is read, before anything of it is kept; `path` says where it is too much. */
export const workbookBounds = () => {
  let [rows, cells, merges, characters] = [0, 0, 0, 0];
  return {
    row: (path: string) => {
      if (++rows > limits.workbookRows) stop("emptyRowsBelow", path, limits.workbookRows);
    },
    cell: (path: string) => {
      if (++cells > limits.workbookCells) stop("tooManyCells", path, limits.workbookCells);
    },
    merge: (path: string) => {
      if (++merges > limits.workbookMerges) stop("tooManyMerges", path, limits.workbookMerges);
    },
    text: (length: number, path: () => string) => {
      characters += length;
      if (length > limits.cellCharacters) stop("cellTooLong", path(), limits.cellCharacters);
      if (characters > limits.workbookCharacters)
        stop("tooMuchText", path(), limits.workbookCharacters);
    },
  };
};

type BoundCode =
  | "emptyRowsBelow"
  | "tooManyCells"
  | "tooManyMerges"
  | "cellTooLong"
  | "tooMuchText";

const stop = (code: BoundCode, path: string, most: number): never => {
  throw new BeyondBounds(finding(code, { path, values: { most: String(most) } }));
};
