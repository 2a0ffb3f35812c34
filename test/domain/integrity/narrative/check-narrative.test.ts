import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import type { Narrative } from "../../../../shared/domain/evidence/narrative.ts";
import { describeFinding } from "../../../../shared/domain/findings/describe.ts";
import type { Finding } from "../../../../shared/domain/findings/finding.ts";
import { acceptedFigures } from "../../../../shared/domain/integrity/narrative/accepted-figures.ts";
import {
  judgeNarrative,
  judgeNarrativeAgainst,
} from "../../../../shared/domain/integrity/narrative/check-narrative.ts";
import { framework2021 } from "../../../support/builders.ts";
import claims from "./claim-sentences.json" with { type: "json" };

const narrative = (...texts: readonly string[]): Narrative => ({
  sections: texts.map((text) => ({ part: "achievements", title: "", text })),
});
const codesOf = (findings: readonly Finding[]) => findings.map(({ code }) => code);
const check = (text: string) => codesOf(judgeNarrative(narrative(text)).findings);

const Pack = z.object({
  indicators: z.array(
    z.object({ id: z.string(), value: z.string(), previous: z.string().optional() }),
  ),
});
const pack = Pack.parse(
  JSON.parse(readFileSync("events/samples/packs/lingchuan-2021/indicators.json", "utf8")),
);
const lingchuan = acceptedFigures(
  framework2021(),
  new Map(
    pack.indicators.map(({ id, value, previous }) => [
      id,
      { value, ...(previous === undefined ? {} : { previous }) },
    ]),
  ),
);
const checkAgainst = (text: string) => judgeNarrativeAgainst(narrative(text), lingchuan).findings;

const sentences = Object.entries(claims.sentences);
const sound = sentences.filter(([id]) => id !== "Q28");

test.each(sound)("claim %s raises no alarm: %s", (_, sentence) => {
  expect(check(sentence)).toEqual([]);
  expect(checkAgainst(sentence)).toEqual([]);
});

test("the safe-campus rate, which no number of campuses gives, is found and quoted", () => {
  const [found] = judgeNarrative(narrative("前文。", claims.sentences.Q28)).findings;

  expect(found).toMatchObject({ code: "narrativeRateImpossible", path: "sections[1].text" });
  expect(found && describeFinding(found, "zh").message).toBe(
    "文中“全县创建平安校园100所，创建率达到87.8%”：100所无论作分子还是分母，都得不出87.8%。",
  );
});

test("all the claims in one text raise that one finding only", () => {
  const text = sentences.map(([, sentence]) => sentence).join("");

  expect(check(text)).toEqual(["narrativeRateImpossible"]);
  expect(checkAgainst(text)).toEqual([]);
});

test.each([
  ["a wrong sum", "省级2所、市级24所、县级75所，共100所。", "narrativeSumDiffers"],
  [
    "a wrong sum of money",
    "上级补助1842.08万元、县级配套335.5万元，共计2176.5561万元。",
    "narrativeSumDiffers",
  ],
  [
    "a share that the counts do not give",
    "全县2172名教师参加竞聘，其中校内竞聘2143名，占89.7%。",
    "narrativeShareDiffers",
  ],
  ["a part above its whole", "共有教师120名，其中骨干教师130名。", "narrativePartAboveWhole"],
  [
    "a growth that two years do not give",
    "由33311万元增加到33321万元，增长0.3%。",
    "narrativeGrowthDiffers",
  ],
  [
    "a growth over last year that is wrong",
    "支出5864.82元，比上年4357.25元增长43.6%。",
    "narrativeGrowthDiffers",
  ],
  [
    "a fall called by the wrong number",
    "辍学学生由20人下降到10人，下降60%。",
    "narrativeGrowthDiffers",
  ],
])("%s is found", (_, text, code) => {
  expect(check(text)).toEqual([code]);
});

test.each([
  "共有教师2172名，其中党员749名、骨干教师800名、女教师1500名。",
  "省级示范校2所、市级示范校24所等共100所。",
  "投入500万元建设操场，投入300万元建设食堂，教育经费增长5%。",
  "约100所学校创建平安校园，创建率87.8%。",
  "全县学校63所，普惠性幼儿园覆盖率92.2%。",
  "建成校舍5所，面积增长12.3%。",
  "辍学学生由20人下降到10人，下降50%。",
  "招聘教师50名，其中硕士20名，占40%，平均年龄27.5岁。",
  "2019年、2020年、2021年分别招聘30名、40名、50名，共120名。",
  "晋政教督〔2021〕1号文件要求12项指标全部达标。",
  "2021年3月24日召开会议，3所学校、5个单位参加，共计80人。",
])("what cannot be judged is left alone: %s", (text) => {
  expect(check(text)).toEqual([]);
});

test("a figure that differs from the accepted indicator is told with both", () => {
  const [found, ...others] = checkAgainst("学前三年毛入园率达到98.3%，普惠性幼儿园覆盖率92.2%。");

  expect(others).toEqual([]);
  expect(found && describeFinding(found, "zh").message).toBe(
    "文中“学前三年毛入园率达到98.3%”与所报的“学前三年毛入园率”97.3%不一致。",
  );
});

test.each(["学前教育毛入园率达98.3%。", "公办园在园幼儿覆盖率达到74.3%。"])(
  "a figure under an alias of its indicator is compared too: %s",
  (text) => {
    expect(codesOf(checkAgainst(text))).toEqual(["narrativeIndicatorDiffers"]);
  },
);

test("what was compared with accepted figures is counted", () => {
  const text = "学前教育毛入园率达97.3%，普惠性幼儿园覆盖率92.2%，城区学前三年毛入园率99%。";

  expect(judgeNarrativeAgainst(narrative(text), lingchuan)).toEqual({
    findings: [],
    judged: { narrativeIndicatorDiffers: 2 },
  });
});

test("money in another unit is compared with the accepted figure", () => {
  expect(checkAgainst("一般公共预算教育支出3.3321亿元。")).toEqual([]);
  expect(codesOf(checkAgainst("一般公共预算教育支出4.3321亿元。"))).toEqual([
    "narrativeIndicatorDiffers",
  ]);
});

test.each([
  "上年学前三年毛入园率为95.1%。",
  "学前三年毛入园率力争达到99%。",
  "学前三年毛入园率不低于90%。",
  "国家要求学前三年毛入园率达到85%。",
  "一般公共预算教育支出33311万元。",
  "学前三年毛入园率稳步提升，资助学生98.3%。",
])("another year, a target or a standard is no contradiction: %s", (text) => {
  expect(checkAgainst(text)).toEqual([]);
});
