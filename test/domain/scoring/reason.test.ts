import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { CriterionKind } from "../../../shared/domain/framework/criterion-kind.ts";
import { reasonOf } from "../../../shared/domain/scoring/reason.ts";
import { CriterionScore } from "../../../shared/domain/scoring/score.ts";
import { answered, fullWidthBrackets } from "../../../shared/domain/text/chinese-text.ts";
import { framework2021, indicatorClaim } from "../../support/builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const reasonOn = (id: string, ...claims: readonly Claim[]): string | undefined => {
  const status = statusOf({ framework, county: "140524", claims });
  const criterion = status.items
    .flatMap(({ criteria }) => criteria)
    .find(({ indicator }) => indicator === id);
  return criterion && reasonOf(criterion, framework, "zh");
};

test("what carries no points is not said to lose any", () => {
  expect(reasonOn("vocationalInvestment")).toBe("职业教育投入未报送（不计分）。");
});

test("brackets in the name of an indicator are full-width", () => {
  expect(reasonOn("largeClassRate", indicatorClaim("largeClassRate", { value: "0" }))).toBe(
    "大班额（56人及以上）比例0%，标准为不高于0%，得1.00分（满分）。",
  );
});

test.each([
  ["true", "师德师风一票否决制度已建立，得1.00分（满分）。"],
  ["false", "师德师风一票否决制度未建立，不得分（满分1.00分）。"],
])("a question answered %s reads as a sentence", (value, said) => {
  expect(reasonOn("ethicsVetoInPlace", indicatorClaim("ethicsVetoInPlace", { value }))).toBe(said);
});

test("a change in percentage points is counted in 个百分点", () => {
  expect(reasonOn("myopiaRateChange", indicatorClaim("myopiaRateChange", { value: "-0.7" }))).toBe(
    "儿童青少年近视率年度变化-0.7个百分点，标准为不高于-0.5个百分点，得0.50分（满分）。",
  );
});

test.each([
  ["大班额(56人及以上)比例", "大班额（56人及以上）比例"],
  ["幼儿园(A)", "幼儿园（A）"],
  ["annex(1).pdf", "annex(1).pdf"],
  ["f(x) 与 g(y)", "f(x) 与 g(y)"],
  ["甲(乙)丙(丁)", "甲（乙）丙（丁）"],
  ["已是（全角）", "已是（全角）"],
  ["比例(占应交流教师(含城镇))", "比例（占应交流教师（含城镇））"],
])("%s is printed %s", (text, printed) => {
  expect(fullWidthBrackets(text)).toBe(printed);
});

test("a name that ends in no verb is answered as carried out", () => {
  expect(answered("家校社协同机制", true)).toBe("家校社协同机制已落实");
  expect(answered("教育评价改革实施方案出台", false)).toBe("教育评价改革实施方案未出台");
});

/** As rows have had them from the first day: text, whatever the code knew of kinds. */
const storedKinds = [
  "atLeast",
  "atMost",
  "notBelowPreviousYear",
  "deductPerMissing",
  "deductPerCase",
  "yes",
  "documents",
  "reported",
];

test("every kind that rows were scored by is read, and no other is known", () => {
  expect(CriterionKind.options).toEqual(storedKinds);
});

test.each(storedKinds)(
  "a stored criterion of the kind %s has a reason in both languages",
  (kind) => {
    const score = CriterionScore.parse({
      kind,
      indicator: "ethicsVetoInPlace",
      points: "1.00",
      score: "0.00",
      state: "unmet",
      reading: "0",
      findings: [],
    });

    expect(reasonOf(score, framework, "zh")).toMatch(/不得分（满分1\.00分）。$/u);
    expect(reasonOf(score, framework, "en")).toMatch(/0\.00 of 1\.00 points \(1\.00 deducted\)\.$/);
  },
);
