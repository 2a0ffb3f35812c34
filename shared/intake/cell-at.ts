/** The text of a cell as it stands there; nothing where the table has no such column, or the row no such cell. */
export const cellAt = (cells: readonly string[], column: number | undefined): string | undefined =>
  column === undefined ? undefined : cells[column];
