import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload, valuesOf } from "../support/intake-builders.ts";
import { sheetXml, xlsxOf } from "../support/workbook-builders.ts";

const workbook = (rows: Parameters<typeof sheetXml>[0], merge: string) =>
  intake(
    upload(
      "indicators",
      "a.xlsx",
      xlsxOf(
        sheetXml(rows).replace(
          "</sheetData>",
          `</sheetData><mergeCells count="1"><mergeCell ref="${merge}"/></mergeCells>`,
        ),
      ),
    ),
  );

test("cells merged over rows of remarks are fine, over a row of figures they are not", async () => {
  const table = [["指标", "数值"], ["班主任津贴", 512], ["注：本表由教育局填报"], ["填表人：张三"]];

  const remarks = await workbook(table.slice(0, 3), "A3:B4");

  expect(told(remarks)).toEqual([]);
  expect(valuesOf(remarks)).toEqual({ headTeacherAllowance: "512" });
  expect(told(await workbook(table.slice(0, 2), "B2:B3"))).toEqual(["error 指标!B2 mergedCells"]);
});
