import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { vetoBlocks } from "../../../shared/report/attachments/vetoes.ts";
import type { Attachment } from "../../../shared/report/content.ts";
import { reportModel } from "../../../shared/report/report-model.ts";
import { evidenceId, framework2021, indicatorClaim } from "../../support/builders.ts";
import { receiptOf, statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const county = "140502";
const attachmentsOf = (claims: readonly Claim[]) =>
  reportModel({
    framework,
    status: statusOf({ framework, county, claims }),
    receipts: [receiptOf(evidenceId(1), county)],
    narrative: undefined,
  }).attachments;
const cellsOf = (attachment: Attachment | undefined, caption: string) =>
  attachment?.blocks.flatMap((block) =>
    block.kind === "table" && block.caption === caption
      ? block.rows.flatMap((row) => (row.kind === "cells" ? [row.cells] : []))
      : [],
  );
const numbered = (attachments: readonly Attachment[], number: number) =>
  attachments.find((each) => each.number === number);

test("vetoes stand in 附件1 with what fired them, the limit and the effect", () => {
  const claims = [
    indicatorClaim("primaryVariationCoefficient", { value: "0.650000000001" }),
    indicatorClaim("majorSafetyAccidents", { value: "1" }),
  ];

  const rows = cellsOf(numbered(attachmentsOf(claims), 1), "限制评定等次的事项");

  expect(rows).toEqual([
    ["1", "发生重大校园安全责任事故", "重大校园安全责任事故数1起，高于限值0起", "不高于良好"],
    [
      "2",
      "小学校际差异系数未达基本均衡标准",
      "小学校际综合差异系数0.650000000001，高于限值0.65",
      "降低1级",
    ],
  ]);
});

test("a veto without a reading, as a row of earlier days may have it, is told as one that people found", () => {
  const status = statusOf({ framework, county, claims: [] });
  const told = { ...status, vetoes: [{ id: "V4" }, { id: "gone" }] };

  const blocks = vetoBlocks({ framework, status: told, receipts: [], narrative: undefined });

  const attachment = { number: 1, title: "", blocks: [...blocks] };
  expect(cellsOf(attachment, "限制评定等次的事项")).toEqual([
    ["1", "弄虚作假", "经审核认定", "降低1级"],
    ["2", "gone", "经审核认定", "限制评定等次"],
  ]);
});

test("a county without vetoes has no table of them", () => {
  const claims = [indicatorClaim("primaryVariationCoefficient", { value: "0.65" })];

  expect(cellsOf(numbered(attachmentsOf(claims), 1), "限制评定等次的事项")).toEqual([]);
});

test("no other county's paper is cited as the source of a standard", () => {
  const attachments = attachmentsOf([indicatorClaim("largeClassRate", { value: "0" })]);

  const text = JSON.stringify(attachments);

  expect(text).not.toMatch(/陵川|山阴|黎川|汉阴|南江/);
  expect(cellsOf(numbered(attachments, 4), "评价标准依据")).toContainEqual([
    "5.3",
    "大班额（56人及以上）比例",
    "不高于0%",
    "公开的县级人民政府履行教育职责自评报告",
    "部分核实",
  ]);
});

test("annexes speak as officials do", () => {
  const attachments = attachmentsOf([
    indicatorClaim("largeClassRate", {
      value: "6",
      findings: [
        { code: "unitUnsaid", severity: "warning", path: "indicators[2].value", values: {} },
      ],
    }),
  ]);
  const [scores, , integrity] = [1, 2, 3].map((number) => numbered(attachments, number));

  const text = JSON.stringify([scores, integrity]);

  expect(text).not.toMatch(/采信|重构|本项目|indicators\[|[\u4e00-\u9fff]\(|\)[\u4e00-\u9fff]/);
  expect(text).not.toContain("不得分（0.00分）");
});
