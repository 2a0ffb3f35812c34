import { describe, expect, test } from "vitest";
import { reportModel } from "../../shared/report/report-model.ts";
import { completeCounty } from "../support/complete-county.ts";
import { nothingFiledCounty } from "../support/nothing-filed-county.ts";
import { evidenceIdOf, indicatorClaim, receiptOf, statusOf } from "../support/report-builders.ts";
import { lingchuan } from "../support/report-counties.ts";

const textOf = (input: ReturnType<typeof lingchuan>): string =>
  reportModel(input)
    .body.map((block) =>
      "text" in block ? `${"lead" in block ? block.lead : ""}${block.text}` : "",
    )
    .join("\n");

describe("the report of a status version", () => {
  test("carries the county's government and the year in its title", () => {
    const { title } = reportModel(lingchuan());

    expect(`${title.government}${title.subject}`).toBe(
      "陵川县人民政府关于2021年履行教育职责自评情况的报告",
    );
  });

  test("names a district by its city, since district names repeat", () => {
    expect(reportModel(completeCounty()).title.government).toBe("晋城市城区人民政府");
  });

  test("says 区 of a district's departments", () => {
    const tables = reportModel(completeCounty()).body.filter((block) => block.kind === "table");

    expect(JSON.stringify(tables)).toContain("区教育局");
    expect(JSON.stringify(tables)).not.toContain("县教育局");
  });

  test("is marked a draft until the county signs it off", () => {
    expect(reportModel(lingchuan()).draftMark).toContain("草稿");
    expect(reportModel(completeCounty()).draftMark).toBeUndefined();
  });

  test("of a county that filed nothing gives no grade yet", () => {
    const model = reportModel(nothingFiledCounty());

    expect(textOf(nothingFiledCounty())).toContain(
      "均未报送有效材料，尚不具备开展自评的条件，暂不评定等次。",
    );
    expect(model.overview.grade).toBe("未报送");
  });

  test("names another department, in a district too, whose figure was overridden", () => {
    const county = completeCounty();
    const claims = [
      { issuer: "education", value: "512" },
      { issuer: "finance", value: "400" },
    ].map(({ issuer, value }, at) => ({
      ...indicatorClaim({ id: "headTeacherAllowance", value }, evidenceIdOf(at + 1)),
      issuer,
    }));
    const { framework } = county;
    const status = statusOf({ framework, county: county.status.county, claims });

    const { attachments } = reportModel({ ...county, status });

    const found = JSON.stringify(attachments[2]);
    expect(found).toContain(`而区教育局此前报送的材料 ${evidenceIdOf(1)} 报为512`);
    // By the number that the catalogue has it under
    expect(found).toContain(`\\n${evidenceIdOf(2).slice(-6)}"`);
  });

  test("counts in its preamble what was filed of what was asked", () => {
    const [preamble] = textOf(lingchuan()).split("\n");

    expect(preamble).toContain("12项评价重点、38项具体内容");
    expect(preamble).toContain("应报指标69项，已报27项");
    expect(preamble).toContain("自评得分26.25分（满分100分），自评等次为不合格");
  });

  test("gives figures with what they are held against, and marks the doubtful one", () => {
    const text = textOf({ ...lingchuan(), narrative: undefined });

    expect(text).toContain("学前三年毛入园率为97.3%，高于90%的标准");
    expect(text).toContain(
      "一般公共预算教育支出为33321万元，比上年的33311万元增加10万元，增长0.03%；",
    );
    expect(text).toContain("比上年的12702.26元增加3901.93元，增长30.72%，均做到只增不减。");
    expect(text).toContain("平安校园创建率为87.8%（数据待核，见附件3）");
  });

  test("names what lost points, with what it lacks", () => {
    const text = textOf(completeCounty());

    expect(text).toContain("大班额（56人及以上）比例为3.21%，尚未清零");
    expect(text).toContain(
      "部分佐证材料未提供。共2项，失0.5分：满意度调查报告、自评报告公示截图。",
    );
  });

  test("keeps the county's own words, numbered anew", () => {
    const input = lingchuan();
    const narrative = {
      sections: [
        { part: "practices", title: "（三）一校一策", text: "先建后撤。\n\n就近入学。" },
        { part: "practices", title: "2. 联盟帮扶", text: "强校带弱校。" },
      ],
    } as const;

    const text = textOf({ ...input, narrative: { sections: [...narrative.sections] } });

    expect(text).toContain("（一）一校一策\n先建后撤。\n就近入学。\n（二）联盟帮扶\n强校带弱校。");
  });

  test("leaves out receipts that the status does not rest on", () => {
    const input = lingchuan();
    const stray = receiptOf(evidenceIdOf(77), "140524", { title: "无关材料" });

    expect(reportModel({ ...input, receipts: [...input.receipts, stray] })).toEqual(
      reportModel(input),
    );
  });

  test("is the same however its receipts are ordered", () => {
    const input = completeCounty();

    expect(reportModel({ ...input, receipts: input.receipts.toReversed() })).toEqual(
      reportModel(input),
    );
  });

  test("has another content hash when anything it says differs", () => {
    const input = lingchuan();
    const receipts = input.receipts.map((receipt) => ({
      ...receipt,
      registration: { ...receipt.registration, title: `${receipt.registration.title}。` },
    }));

    expect(reportModel({ ...input, receipts }).verification.contentHash).not.toBe(
      reportModel(input).verification.contentHash,
    );
  });

  test("never shows who registered an evidence", () => {
    expect(JSON.stringify(reportModel(completeCounty()))).not.toContain("clerk-1");
  });
});
