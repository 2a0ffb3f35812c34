import { describe, expect, test } from "vitest";
import { evidenceNumbers } from "../../shared/report/attachments/evidence-numbers.ts";
import { html } from "../../shared/report/html/html.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { lingchuan } from "../support/report-counties.ts";

describe("the short number of an evidence", () => {
  test("is its last six characters", () => {
    const numberOf = evidenceNumbers(["01FQ0000000000000000ABCDEF", "01FQ0000000000000000GHJKMN"]);

    expect(numberOf("01FQ0000000000000000ABCDEF")).toBe("ABCDEF");
  });

  test("is as much longer as it takes to tell all apart", () => {
    const ids = [
      "01FQ000000000000000XABCDEF",
      "01FQ000000000000000YABCDEF",
      "01FQ0000000000000000000001",
    ];

    expect(ids.map(evidenceNumbers(ids))).toEqual(["XABCDEF", "YABCDEF", "0000001"]);
  });

  test("stays short for one id that is asked for twice", () => {
    expect(evidenceNumbers(["A1B2C3D4", "A1B2C3D4"])("A1B2C3D4")).toBe("B2C3D4");
  });
});

describe("the catalogue of evidences", () => {
  const model = reportModel(completeCounty());
  const [, annex] = model.attachments;
  const table = annex?.blocks.find((block) => block.kind === "table");
  const rows = table?.rows.flatMap((row) => (row.kind === "cells" ? [row] : [])) ?? [];

  test("is a turned annex whose columns fill its 225 mm", () => {
    expect(annex?.landscape).toBe(true);
    expect(table?.columns.reduce((sum, { width }) => sum + width, 0)).toBe(225);
  });

  test("prints short numbers, each once, and no hash", () => {
    const numbers = rows.map(({ cells }) => cells.at(-1));

    expect(new Set(numbers).size).toBe(87);
    expect(JSON.stringify(rows.map(({ cells }) => cells))).not.toMatch(/[0-9a-f]{64}/);
  });

  test("is whole for machines: each row's number leads to its id and hash", () => {
    expect(model.evidences).toHaveLength(87);
    expect(model.evidences.map(({ number }) => number)).toEqual(
      rows.map(({ cells }) => cells.at(-1)),
    );
    expect(model.evidences.map(({ evidenceId }) => evidenceId)).toEqual(
      rows.map(({ evidenceId }) => evidenceId),
    );
    expect(model.evidences[12]).toEqual({
      place: 13,
      number: "DC8C46",
      evidenceId: expect.stringMatching(/^01FQ000013.*DC8C46$/),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      title:
        "关于进一步健全完善县域义务教育优质均衡发展经费保障和教师队伍建设长效机制的实施意见（领导小组成立文件）",
      documentNumber: "城教督办发〔2021〕1号",
      fileName: "file.pdf",
      issuer: "organization",
      period: { from: "2021-01-01", to: "2021-12-31" },
    });
  });

  test("carries the hash on each row of the page", () => {
    const { evidences } = reportModel(lingchuan());
    const page = html(reportModel(lingchuan()));

    for (const { evidenceId, sha256 } of evidences)
      expect(page).toContain(`<tr id="evidence-${evidenceId}" data-sha256="${sha256}">`);
  });
});
