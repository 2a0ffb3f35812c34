import { expect, test } from "vitest";
import type { Narrative } from "../../../../shared/domain/evidence/narrative.ts";
import {
  narrativeContradictions,
  narrativeJudgement,
} from "../../../../shared/domain/integrity/narrative/narrative-contradictions.ts";
import { statusFromClaims } from "../../../../shared/domain/status/make-status.ts";
import { statusView } from "../../../../shared/http/status-view.ts";
import {
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
  placeOf,
} from "../../../support/builders.ts";

const framework = framework2021();
const status = statusFromClaims({
  framework,
  ...placeOf("140524"),
  claims: [
    indicatorClaim("preschoolGrossEnrolmentRate", { value: "97.3", evidence: 1 }),
    indicatorClaim("eduBudgetExpenditure", { value: "33321", previous: "33311", evidence: 1 }),
    narrativeClaim(2),
  ],
  previous: undefined,
  now: "2021-11-01T00:00:00.000Z",
});
const narrative = (text: string): Narrative => ({
  sections: [{ part: "achievements", title: "", text }],
});

test("the words are held against what the status was scored from, by the evidence they stand in", () => {
  const found = narrativeContradictions({
    status,
    framework,
    narrative: narrative("学前三年毛入园率达到99.3%。创建平安校园100所，创建率87.8%。"),
  });

  expect(found.map(({ code, evidenceId: id }) => [code, id])).toEqual([
    ["narrativeRateImpossible", evidenceId(2)],
    ["narrativeIndicatorDiffers", evidenceId(2)],
  ]);
});

test("words that agree, and a status without a narrative, have nothing against them", () => {
  const { narrative: _, ...silent } = status;
  const wrong = narrative("学前三年毛入园率达到99.3%。");

  expect(
    narrativeContradictions({
      status,
      framework,
      narrative: narrative("学前三年毛入园率达到97.3%。"),
    }),
  ).toEqual([]);
  expect(narrativeContradictions({ status: silent, framework, narrative: wrong })).toEqual([]);
  expect(narrativeContradictions({ status, framework, narrative: undefined })).toEqual([]);
});

test("in how many places each of the three checks could judge is told", () => {
  const text = "学前三年毛入园率达到99.3%。创建平安校园100所，创建率87.8%。自评得分98分。";

  expect(
    narrativeJudgement({ status, framework, narrative: narrative(text) }).judged,
  ).toStrictEqual({
    narrativeRateImpossible: 1,
    narrativeIndicatorDiffers: 1,
    narrativeOutcomeDiffers: 1,
  });
});

test.each([
  ["this year's and last year's are held against", "一般公共预算教育支出33311万元。"],
  [
    "of an indicator without a reading there is nothing to differ from",
    "普惠性幼儿园覆盖率92.2%。",
  ],
])("figures that were read: %s", (_, text) => {
  expect(narrativeContradictions({ status, framework, narrative: narrative(text) })).toStrictEqual(
    [],
  );
});

test("the status says them with the others", () => {
  const view = statusView(status, framework, "zh", narrative("学前三年毛入园率达到99.3%。"));

  expect(view.findings).toMatchObject([
    { code: "narrativeIndicatorDiffers", severity: "warning", evidenceId: evidenceId(2) },
  ]);
});
