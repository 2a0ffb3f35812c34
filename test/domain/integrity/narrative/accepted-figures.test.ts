import { expect, test } from "vitest";
import { warning } from "../../../../shared/domain/findings/make-finding.ts";
import { acceptedFigures } from "../../../../shared/domain/integrity/narrative/accepted-figures.ts";
import { judgeNarrativeAgainst } from "../../../../shared/domain/integrity/narrative/check-narrative.ts";
import {
  judgementOf,
  type Verdict,
} from "../../../../shared/domain/integrity/narrative/judgement.ts";
import { framework2021 } from "../../../support/builders.ts";

const [indicator] = framework2021().indicators.filter(({ kind }) => kind !== "yesNo");
const figure = (unit: string, name: string, value: string) => ({
  indicator: { ...(indicator ?? fail()), unit, name, aliases: ["毛入学率（小学）"] },
  reading: { value, previous: "95.1", stated: "97.30" },
});
const fail = (): never => {
  throw new Error("the edition has indicators");
};
/** What of the words differs from a rate of 97.3 % and a spending of 33321万元, and how many agree. */
const told = (text: string) => {
  const { findings, judged } = judgeNarrativeAgainst(
    { sections: [{ part: "achievements", title: "", text }] },
    [figure("%", "毛入园率（学前）", "97.3"), figure("万元/年", "教育支出", "33321")],
  );
  const places = judged.narrativeIndicatorDiffers ?? 0;
  return [findings.map(({ values }) => `${values.phrase} ${values.value}${values.unit}`), places];
};

test.each([
  ["毛入园率97.3%。", [], 1],
  ["毛入园率已达到98.3%。", ["毛入园率已达到98.3% 97.30%"], 1],
  ["毛入园率95.1%。", [], 1],
  ["毛入学率98.3%。", ["毛入学率98.3% 97.30%"], 1],
  ["全面的毛入园率稳定在98%。", ["全面的毛入园率稳定在98% 97.30%"], 1],
  ["农村毛入园率98.3%。", [], 0],
  ["毛入园率指标98.3%。", [], 0],
  ["毛入园率约98.3%。", [], 0],
  ["毛入园率力争98.3%。", [], 0],
  ["毛入园率98.3%左右。", [], 0],
  ["计划毛入园率98.3%。", [], 0],
  ["全省毛入园率98.3%。", [], 0],
  ["到2025年全县学前三年儿童的毛入园率98.3%。", [], 0],
  ["由县里测算的毛入园率98.3%。", ["由县里测算的毛入园率98.3% 97.30%"], 1],
  ["毛入园率98。", [], 0],
  ["98.3%毛入园率。", [], 0],
  ["毛入园率为98.3人。", [], 0],
  ["教育支出33321万元。", [], 1],
  ["教育支出3.3321亿元。", [], 1],
  ["教育支出333210000元。", [], 1],
  ["教育支出4亿元。", ["教育支出4亿元 97.30万元/年"], 1],
  ["教育支出33321%。", [], 0],
])("of %s, %j differs from what was accepted, in %i places", (text, differing, places) => {
  expect(told(text)).toEqual([differing, places]);
});

test.each([
  ["元/生", "生均经费1000元。", 1],
  ["元/生", "生均经费0.1万元。", 1],
  ["亿元", "生均经费10000000万元。", 1],
  ["亿元", "生均经费100000000000元。", 1],
  ["千元", "生均经费1000元。", 0],
  ["元件", "生均经费1000元。", 0],
  ["", "师生比5，生均经费1000。", 0],
])("a thousand %s and %s have so much in common: %i", (unit, text, places) => {
  const thousand = { ...figure(unit, "生均经费", "1000"), reading: { value: "1000" } };
  const narrative = { sections: [{ part: "achievements", title: "", text }] };

  expect(judgeNarrativeAgainst(narrative, [thousand])).toStrictEqual({
    findings: [],
    judged: places === 0 ? {} : { narrativeIndicatorDiffers: places },
  });
});

test.each(["true", "false"])(
  "a reading of %s is no figure, the one of the year before is",
  (value) => {
    const narrative = { sections: [{ part: "achievements", title: "", text: "毛入园率95.1%。" }] };
    const accepted = { ...figure("%", "毛入园率", value), reading: { value, previous: "95.1" } };

    expect(judgeNarrativeAgainst(narrative, [accepted]).findings).toStrictEqual([]);
  },
);

test("what was accepted is paired with its indicator, and a yes or no is no figure", () => {
  const edition = framework2021();
  const readings = new Map(edition.indicators.map(({ id }) => [id, { value: "1" }]));
  const paired = acceptedFigures(edition, readings);

  expect(paired.length).toBe(edition.indicators.filter(({ kind }) => kind !== "yesNo").length);
  expect(acceptedFigures(edition, new Map())).toEqual([]);
});

test("one place that two rules found is told and counted once, two places are two", () => {
  const code = "narrativeSumDiffers";
  const wrong = (phrase: string, path = "sections[0].text"): Verdict => ({
    code,
    finding: warning(code, { path, values: { phrase, sum: "81", stated: "80", unit: "所" } }),
  });
  const judged = judgementOf([
    wrong("共80所"),
    wrong("共80所"),
    wrong("合计80所"),
    wrong("共80所", "sections[1].text"),
    { code },
    { code: "narrativeShareDiffers" },
  ]);

  expect(judged.findings.map(({ path, values }) => [path, values.phrase])).toEqual([
    ["sections[0].text", "共80所"],
    ["sections[0].text", "合计80所"],
    ["sections[1].text", "共80所"],
  ]);
  expect(judged.judged).toEqual({ narrativeSumDiffers: 4, narrativeShareDiffers: 1 });
});

test("two findings whose figures are the same digits in a row are two", () => {
  const code = "narrativeSumDiffers";
  const wrong = (sum: string, stated: string): Verdict => ({
    code,
    finding: warning(code, {
      path: "narrative",
      values: { phrase: "共", sum, stated, unit: "所" },
    }),
  });

  expect(judgementOf([wrong("8", "180"), wrong("81", "80")]).judged).toStrictEqual({
    narrativeSumDiffers: 2,
  });
});
