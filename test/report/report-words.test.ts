import { describe, expect, test } from "vitest";
import type { Indicator } from "../../shared/domain/framework/framework.ts";
import type { CriterionScore } from "../../shared/domain/scoring/score.ts";
import { kindOfDivision } from "../../shared/report/prose/county-voice.ts";
import { officialName } from "../../shared/report/prose/official-name.ts";
import { readingClause } from "../../shared/report/prose/reading.ts";
import { signatureDate } from "../../shared/report/prose/signature-date.ts";
import { toldVetoes, vetoSentence } from "../../shared/report/prose/vetoes.ts";
import { littleFiledCounty } from "../support/little-filed-counties.ts";

const indicator = (name: string, unit: string, kind: Indicator["kind"]): Indicator => ({
  id: "x",
  name,
  unit,
  kind,
  previousYear: false,
  source: "s",
  standing: "seed",
});

const score = (
  kind: CriterionScore["kind"],
  reading: string,
  held: Pick<CriterionScore, "threshold" | "previous"> = {},
): CriterionScore => ({
  kind,
  points: "1.00",
  score: "0.00",
  state: "partial",
  reading,
  ...held,
  findings: [],
});

describe("a reading is told", () => {
  test.each([
    ["学前三年毛入园率", "97.3", "90", "学前三年毛入园率为97.3%，高于90%的标准"],
    ["学前三年毛入园率", "89.9999", "90", "学前三年毛入园率为89.9999%，低于90%的标准"],
    ["法治副校长配备率", "100", "100", "法治副校长配备率为100%"],
    ["法治副校长配备率", "0", "100", "法治副校长配备率为0，低于100%的标准"],
  ])("as a rate of at least: %s %s", (name, reading, threshold, said) => {
    const clause = readingClause(
      score("atLeast", reading, { threshold }),
      indicator(name, "%", "rate"),
    );

    expect(clause).toBe(said);
  });

  test.each([
    ["小学生师比", "比值", "19.5", "19", "小学生师比为19.5∶1，高于19∶1的控制标准"],
    [
      "小学校际综合差异系数",
      "比值",
      "0.6500001",
      "0.65",
      "小学校际综合差异系数为0.6500001，高于0.65的控制标准",
    ],
    ["大班额(56人及以上)比例", "%", "3.21", "0", "大班额（56人及以上）比例为3.21%，尚未清零"],
    [
      "小学书面作业平均时间",
      "分钟/天",
      "75",
      "60",
      "小学书面作业平均时间为每天75分钟，高于每天60分钟的控制标准",
    ],
  ])("as one of at most: %s %s%s", (name, unit, reading, threshold, said) => {
    const clause = readingClause(
      score("atMost", reading, { threshold }),
      indicator(name, unit, "amount"),
    );

    expect(clause).toBe(said);
  });

  test.each([
    ["教育工作领导小组会议次数", "次/年", "1", "教育工作领导小组会议1次，未达到不少于2次的要求"],
    ["学生专利授权数", "项", "3", "学生专利授权3项，达到不少于2项的要求"],
    ["专任教师人数", "人", "1", "专任教师1人，未达到不少于2人的要求"],
    ["教育发展指数", "分", "1", "教育发展指数为1分，未达到不少于2分的要求"],
  ])("without its count said twice: %s", (name, unit, reading, said) => {
    const clause = readingClause(
      score("deductPerMissing", reading, { threshold: "2" }),
      indicator(name, unit, "count"),
    );

    expect(clause).toBe(said);
  });

  test.each<[string, CriterionScore["kind"], string, string, string]>([
    ["儿童青少年近视率年度变化", "atMost", "-0.7", "-0.5", "儿童青少年近视率下降0.7个百分点"],
    [
      "儿童青少年近视率年度变化",
      "atMost",
      "-0.3",
      "-0.5",
      "儿童青少年近视率下降0.3个百分点，未达到下降0.5个百分点以上的要求",
    ],
    [
      "儿童青少年近视率年度变化",
      "atMost",
      "0.4",
      "-0.5",
      "儿童青少年近视率提高0.4个百分点，未达到下降0.5个百分点以上的要求",
    ],
    ["体质健康优良率变化", "atLeast", "1.2", "0", "体质健康优良率提高1.2个百分点"],
    ["体质健康优良率变化", "atLeast", "0.0", "0", "体质健康优良率与上年持平"],
    [
      "体质健康优良率变化",
      "atLeast",
      "-0.1",
      "0",
      "体质健康优良率下降0.1个百分点，未达到不下降的要求",
    ],
    ["毕业率同比变化", "atLeast", "1", "2", "毕业率提高1个百分点，未达到提高2个百分点以上的要求"],
  ])("as the change it is: %s %s %s", (name, kind, reading, threshold, said) => {
    const clause = readingClause(
      score(kind, reading, { threshold }),
      indicator(name, "百分点", "amount"),
    );

    expect(clause).toBe(said);
  });

  test.each([
    ["33321", "33311", "教育支出为33321万元，比上年的33311万元增加10万元，增长0.03%"],
    ["90", "100", "教育支出为90万元，比上年的100万元减少10万元，下降10%"],
    ["100", "100", "教育支出为100万元，与上年持平"],
    ["100", "0", "教育支出为100万元，上年为0万元"],
    ["100000.01", "100000", "教育支出为100000.01万元，比上年的100000万元增加0.01万元"],
    ["100", undefined, "教育支出为100万元，未报送上年数"],
  ])("beside last year's: %s after %s", (reading, previous, said) => {
    const held = previous === undefined ? {} : { previous };
    const clause = readingClause(
      score("notBelowPreviousYear", reading, held),
      indicator("教育支出", "万元", "amount"),
    );

    expect(clause).toBe(said);
  });

  test.each([
    ["师德师风一票否决制度建立", "true", "已建立师德师风一票否决制度"],
    ["师德师风一票否决制度建立", "false", "尚未建立师德师风一票否决制度"],
    ["是否设立教育督导机构", "true", "已设立教育督导机构"],
    ["三防建设达标", "false", "三防建设尚未达标"],
    ["校务公开", "true", "校务公开已落实"],
  ])("as yes or no: %s %s", (name, reading, said) => {
    expect(readingClause(score("yes", reading), indicator(name, "是否", "yesNo"))).toBe(said);
  });
});

test.each([
  ["党建/廉政责任书签订率", "党建、廉政责任书签订率"],
  ["教师交流比例(占应交流教师)", "教师交流比例（占应交流教师）"],
])("the name %s is printed as %s", (name, printed) => {
  expect(officialName(name)).toBe(printed);
});

test.each([
  ["陵川县", "县"],
  ["太原市万柏林区", "区"],
  ["古交市", "市"],
  ["鄂温克族自治旗", "旗"],
  ["阳城自治县", "县"],
  ["140524", "县"],
])("%s is called 我%s", (name, kind) => {
  expect(kindOfDivision(name)).toBe(kind);
});

test.each([
  ["2021-12-31T15:59:59.999Z", "2021年12月31日"],
  ["2021-12-31T16:00:00.000Z", "2022年1月1日"],
  ["2022-03-05T02:00:00.000Z", "2022年3月5日"],
])("signed off at %s, a report is dated %s", (at, date) => {
  expect(signatureDate({ signedOff: { number: 17, at } })).toBe(date);
});

test("the date of a report that nobody signed is left open", () => {
  expect(signatureDate({})).toBe("　　年　月　日");
});

test("a veto without a reading, as a row of earlier days may have it, is the government's own to put right", () => {
  const input = littleFiledCounty();
  const vetoes = toldVetoes({ ...input, status: { ...input.status, vetoes: [{ id: "V2" }] } });

  expect(vetoes.map(({ departments }) => departments)).toEqual([["县人民政府"]]);
  expect(vetoSentence(vetoes)).toBe("存在“截留、平调、克扣、挪用教育经费”情形，等次为不合格。");
});
