import { marshall } from "@aws-sdk/util-dynamodb";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bounds, jsonBytes } from "../../../shared/domain/bounds.ts";
import { intake } from "../../../shared/intake/intake.ts";
import { docx, paragraph } from "../../support/document-builders.ts";
import { told, upload } from "../../support/intake-builders.ts";
import { rowSize } from "../../support/row-size.ts";

const others = ["practices", "problems", "measures"].map((part) => ({
  part,
  title: "",
  text: "甲",
}));
const withTables = (tables: readonly unknown[]) =>
  intake(
    upload(
      "narrative",
      "a.json",
      JSON.stringify({
        schema: "duxue/narrative@1",
        sections: [{ part: "achievements", title: "", text: "甲", tables }, ...others],
      }),
    ),
  );

const cells = fc.array(fc.constantFrom("", "", "", "1", "甲", "𠀀𠀀", "\n", "甲\n乙"), {
  minLength: 1,
  maxLength: 60,
  size: "max",
});
const table = fc
  .record({ after: fc.nat(3), titles: cells, row: cells, whole: fc.boolean(), times: fc.nat(400) })
  .map(({ row, whole, times, ...rest }) => ({
    ...rest,
    rows: [whole ? "合计" : row, ...Array.from({ length: times }, () => row)],
  }));

test("whatever tables a narrative holds, it is refused or fits its row", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(table, { minLength: 1, maxLength: 6 }), async (tables) => {
      const outcome = await withTables(tables);

      if (outcome.kind === "rejected") {
        expect(told(outcome).join()).toMatch(/narrativeToo(Long|Large)/);
        return;
      }
      expect(jsonBytes(outcome.narrative)).toBeLessThanOrEqual(bounds.narrative);
      const row = marshall({
        pk: "140524#2021",
        sk: `NARRATIVE#${"0".repeat(26)}`,
        body: outcome.narrative,
      });
      expect(rowSize(row)).toBeLessThanOrEqual(bounds.narrativeRow);
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);

test("a table of as many cells as words are allowed is taken, one of twice as many refused, by its words and not by a fuse", async () => {
  const cell = (text: string, properties: string) =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const row = `<w:tr>${cell("1", '<w:gridSpan w:val="62"/>')}${cell("", '<w:vMerge w:val="continue"/>')}</w:tr>`;
  const parts = ["二、经验做法", "好。", "三、存在问题", "少。", "四、改进措施", "多。"]
    .map(paragraph)
    .join("");
  const narrative = (rows: number) =>
    intake(
      upload(
        "narrative",
        "a.docx",
        docx(`${paragraph("一、主要工作成效")}<w:tbl>${row.repeat(rows)}</w:tbl>${parts}`),
      ),
    );

  const most = await narrative(19_000);
  const more = await narrative(40_000);

  expect(most.kind).toBe("accepted");
  expect(told(more)).toContain("error narrativeTooLong");
}, 60_000);
