/** A column of a sheet that is given out to be filled in. */
export interface SheetColumn {
  readonly key: string;
  readonly header: string;
  /** In characters, as a spreadsheet counts them. */
  readonly width: number;
}
