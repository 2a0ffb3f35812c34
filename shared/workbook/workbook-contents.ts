import type { Reading } from "../domain/evidence/claim.ts";
import type { Framework } from "../domain/framework/framework.ts";
import type { CountyCode } from "../domain/place/division.ts";

/** What a fill-in workbook is made from. */
export interface WorkbookContents {
  readonly framework: Framework;
  /** Written into the workbook, so that it is not uploaded for another county by mistake. */
  readonly county: CountyCode | undefined;
  /** Last accepted readings by indicator, to start from. */
  readonly readings: ReadonlyMap<string, Reading>;
}
