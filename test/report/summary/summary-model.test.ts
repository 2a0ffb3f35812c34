import { describe, expect, test, vi } from "vitest";
import type { Block } from "../../../shared/report/content.ts";
import { formats, WrittenFormat } from "../../../shared/report/formats.ts";
import { printedSummary } from "../../../shared/report/summary/summary-mark.ts";
import { SummaryModel, summaryModel } from "../../../shared/report/summary/summary-model.ts";
import { printedVerification } from "../../../shared/report/verification.ts";
import { inputOf, type StatusFacts } from "../../support/summary-counties.ts";

const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === "table")
        return block.rows
          .map((row) => (row.kind === "cells" ? row.cells.join(" ") : row.text))
          .join("\n");
      return block.kind === "figure" ? block.alternative : block.text;
    })
    .join("\n");

const two: Readonly<Record<string, StatusFacts>> = {
  "140502": { score: "88.00", grade: "良好", signedOff: true, version: 12 },
  "140524": {
    score: "26.25",
    grade: "不合格",
    version: 7,
    updatedAt: "2021-12-20T16:30:05.250Z",
    items: { "2.3": { score: "0.00", state: "missing" }, "5.1": { score: "1.00" } },
  },
};
const model = summaryModel(inputOf("1405", two));
const body = textOf(model.body);
const sources = textOf(model.attachments.at(-1)?.blocks ?? []);

test("the title names division, year and kind of paper", () => {
  expect(model.title).toEqual({
    government: "晋城市",
    subject: "2021年县级政府履行教育职责评价情况汇总",
  });
});

test("the overview says of how many counties each number is", () => {
  expect(body).toContain("全市共6个县（市、区），已报送材料的2个，占33.33%；尚未报送的4个。");
  expect(body).toContain("自评结果经县级人民政府审定的1个，未经审定的1个。");
  expect(body).toContain(
    "已报送的2个县（市、区）平均得57.13分（满分100分），中位数57.13分；最高88分（城区），最低26.25分（陵川县）。未报送的不计入平均。",
  );
});

test("the moment is that of the latest status, told in Beijing's time", () => {
  expect(body).toContain("最后更新于北京时间2021年12月21日0时30分，逐一列于附件2。");
  expect(model.verification.statusAt).toBe("2021-12-20T16:30:05.250Z");
});

test("counties that filed nothing are named", () => {
  expect(body).toContain("尚未报送材料的4个县（市、区）：沁水县、阳城县、泽州县、高平市。");
});

test("the annex names the status that every county's figures come from", () => {
  expect(sources).toContain("140524 陵川县 7 2021-12-21 00:30:05.250");
  expect(sources).toContain("140581 高平市 0 —");
  expect(sources).toContain("各状态所用指标框架均为shanxi-county-2021@1。");
  expect(sources).toContain(model.verification.versionList);
});

test("weak items name the counties and how many of how many they are", () => {
  expect(body).toContain("2 2.3 素质教育与科技创新特色 1/2 1 50% 陵川县");
  expect(body).toContain("1 5.1 校际差异系数达标 1/1 0 50% 陵川县");
});

test("vetoes without a reading are told as not judged", () => {
  expect(body).toContain("未报送的未作判断");
  expect(body).toContain("发生重大校园安全责任事故 读数 0个 0个 —");
});

test("a draft as long as one of those that filed is not signed off", () => {
  const signed = { "140502": { score: "88.00", grade: "良好", signedOff: true } } as const;

  expect(model.draftMark).toContain("未经县级人民政府审定");
  expect(summaryModel(inputOf("1405", signed)).draftMark).toBeUndefined();
});

test("of one county that filed there is a score and no average", () => {
  const text = textOf(summaryModel(inputOf("1405", { "140524": two["140524"] ?? never() })).body);

  expect(text).toContain("仅有陵川县的得分：26.25分（满分100分）。");
  expect(text).not.toContain("平均");
});
const never = (): never => {
  throw new Error("the test has no such county");
};

test("where nobody filed the paper says so, and praises and averages nothing", () => {
  const empty = summaryModel(inputOf("1405", {}));
  const text = textOf(empty.body);

  expect(text).toContain("全市共6个县（市、区），均尚未报送材料。");
  expect(text).not.toMatch(/平均|均得满分|NaN|undefined/);
  expect(empty.verification.statusAt).toBeUndefined();
});

test("a province's ranking stands in an annex, and its weak items name counties by city", () => {
  const province = summaryModel(
    inputOf("14", { ...two, "140302": { score: "30.00", grade: "不合格" } }),
  );

  expect(province.attachments.map(({ title }) => title)).toEqual([
    "各县（市、区）得分和名次",
    "各项具体内容失分情况",
    "数据来源（状态清单）",
  ]);
  expect(textOf(province.body)).toContain("晋城市 6 2 1 57.13 88.00 26.25 0");
  expect(textOf(province.attachments[0]?.blocks ?? [])).toContain("2 阳泉市城区 30.00 不合格");
  expect(textOf(province.attachments[1]?.blocks ?? [])).toContain("晋城市：陵川县");
});

test("the published figures and the words parse as the model", () => {
  expect(SummaryModel.parse(JSON.parse(JSON.stringify(model)))).toEqual(model);
});

test("its line is read as a summary's, and never as a county report's", () => {
  const { line, contentHash, statusAt } = model.verification;

  expect(printedVerification(line)).toBeUndefined();
  expect(printedSummary(line)).toMatchObject({
    division: "1405",
    cycle: "2021",
    statusAt,
    contentHash,
  });
  expect(printedSummary(summaryModel(inputOf("1405", {})).verification.line)).toMatchObject({
    division: "1405",
  });
});

test("another version of one county is another list and another paper", () => {
  const later = summaryModel(
    inputOf("1405", { ...two, "140502": { ...(two["140502"] ?? never()), version: 13 } }),
  );

  expect(later.verification.versionList).not.toBe(model.verification.versionList);
  expect(later.verification.contentHash).not.toBe(model.verification.contentHash);
});

describe.each(WrittenFormat.options)("a summary as %s", (format) => {
  test("is the same bytes in another time zone and language", async () => {
    const here = await formats[format].render(summaryModel(inputOf("14", two)));
    vi.stubEnv("TZ", "America/St_Johns");
    vi.stubEnv("LANG", "tr_TR.UTF-8");

    const there = await formats[format].render(summaryModel(inputOf("14", two)));

    vi.unstubAllEnvs();
    expect(Buffer.from(there).equals(Buffer.from(here))).toBe(true);
  });
});
