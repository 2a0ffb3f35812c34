import { readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { describeFinding } from "../../shared/domain/findings/describe.ts";
import { intake } from "../../shared/intake/intake.ts";
import { upload } from "../support/intake-builders.ts";

/** The first table after a line that holds the words, cell by cell, without its head and its rule. */
const tableAfter = (text: string, words: string): readonly (readonly string[])[] => {
  const lines = text.slice(text.indexOf(words)).split("\n");
  const first = lines.findIndex((line) => line.startsWith("|"));
  const length = lines.slice(first).findIndex((line) => !line.startsWith("|"));
  return lines.slice(first + 2, first + length).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", "")),
  );
};

const typed = (text: string) => {
  if (text === "") return null;
  return /^\d+$/.test(text) ? Number(text) : text;
};

test.each([
  { file: "README.md", words: "A workbook like this" },
  { file: "README.zh-CN.md", words: "例如上传这样一张表" },
])(
  "the bad workbook in $file leads to the findings that stand below it",
  async ({ file, words }) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
    const workbook = tableAfter(text, words);
    const rows: (string | number | null)[][] = [["指标", "数值", "上年值", "分子", "分母"]];
    for (const [number, ...cells] of workbook) rows[Number(number) - 1] = cells.map(typed);
    const sheet = Array.from(rows, (row) => row ?? []);

    const { findings } = await intake(
      upload(
        "indicators",
        "指标.xlsx",
        await writeXlsx({ sheets: [{ name: "指标", rows: sheet }] }),
      ),
    );

    const said = findings.map((finding) => {
      const { severity, path, message, remedy } = describeFinding(finding, "zh");
      return [severity === "error" ? "错误" : "提醒", path, message, remedy];
    });
    const below = text.slice(text.indexOf(words)).split("\n\n").slice(2).join("\n\n");
    expect(said).toEqual(tableAfter(below, ""));
  },
);
