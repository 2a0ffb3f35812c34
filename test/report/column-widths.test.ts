import { describe, expect, test } from "vitest";
import { columnWidths } from "../../shared/report/column-widths.ts";
import type { TableBlock, TableRow } from "../../shared/report/content.ts";

const tableOf = (
  columns: readonly (readonly [title: string, width: number])[],
  rows: readonly TableRow[],
): TableBlock => ({
  kind: "table",
  caption: "表",
  columns: columns.map(([title, width]) => ({ title, width, align: "center" })),
  rows: [...rows],
});
const cells = (...texts: readonly string[]): TableRow => ({ kind: "cells", cells: [...texts] });

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe("the widths of a table's columns", () => {
  test("stay as given where every word fits", () => {
    const table = tableOf(
      [
        ["编号", 20],
        ["说明", 136],
      ],
      [cells("1.1", "很长的一段说明文字，可以在任何地方换行")],
    );

    expect(columnWidths(table)).toEqual([20, 136]);
  });

  test("grow to hold a word of four characters on one line, at the cost of the roomy ones", () => {
    const table = tableOf(
      [
        ["编号", 12],
        ["状态", 16],
        ["说明", 128],
      ],
      [cells("1.1", "部分达标", "说明"), cells("1.2", "达标", "说明")],
    );

    const [, state = 0, ...rest] = columnWidths(table);

    // 4 × 10.5 pt = 14.8 mm and 1.2 mm at either side
    expect(state).toBeGreaterThan(17.2);
    expect(state).toBeLessThan(18);
    expect(total([state, ...rest]) + 12).toBeGreaterThan(155);
    expect(total(columnWidths(table))).toBeCloseTo(156, 6);
  });

  test("hold a heading that is longer than its cells", () => {
    const [narrow = 0] = columnWidths(
      tableOf(
        [
          ["核实情况", 10],
          ["依据", 146],
        ],
        [cells("无", "文件")],
      ),
    );

    expect(narrow).toBeGreaterThan(17.2);
  });

  test("hold a day on one line, whichever line of its cell it is", () => {
    const [period = 0] = columnWidths(
      tableOf(
        [
          ["期间", 15],
          ["名称", 141],
        ],
        [cells("2021-01-01\n至\n2021-12-31", "材料")],
      ),
    );

    expect(period).toBeGreaterThan(22);
  });

  test("let a sentence break, however narrow its column", () => {
    const table = tableOf(
      [
        ["甲", 20],
        ["乙", 136],
      ],
      [cells("这是一句比七个字更长的话", "乙")],
    );

    expect(columnWidths(table)).toEqual([20, 136]);
  });

  test("stay as given where every column needs more than there is", () => {
    const words = Array.from({ length: 12 }, () => "部分达标");
    const table = tableOf(
      words.map((_, place) => [String(place), 13]),
      [cells(...words)],
    );

    expect(columnWidths(table)).toEqual(words.map(() => 13));
  });

  test("pass over rows that span the table", () => {
    const table = tableOf(
      [
        ["甲", 20],
        ["乙", 136],
      ],
      [{ kind: "group", text: "一个跨列的标题" }, cells("1", "2")],
    );

    expect(columnWidths(table)).toEqual([20, 136]);
  });
});
