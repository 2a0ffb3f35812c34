import { expect, test } from "vitest";
import { cellName } from "../../../shared/intake/indicators/cell-name.ts";

test.each([
  [0, 1, "A1"],
  [4, 17, "E17"],
  [25, 2, "Z2"],
  [26, 2, "AA2"],
  [51, 3, "AZ3"],
  [52, 3, "BA3"],
  [701, 4, "ZZ4"],
  [702, 4, "AAA4"],
  [16_383, 1, "XFD1"],
])("column %i and row %i are the cell %s", (column, row, name) => {
  expect(cellName(column, row)).toBe(name);
});
