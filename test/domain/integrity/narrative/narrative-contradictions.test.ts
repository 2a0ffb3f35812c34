import { expect, test } from "vitest";
import type { Narrative } from "../../../../shared/domain/evidence/narrative.ts";
import { narrativeContradictions } from "../../../../shared/domain/integrity/narrative/narrative-contradictions.ts";
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
    narrativeClaim(2),
  ],
  decisions: [],
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

test("the status says them with the others", () => {
  const view = statusView(status, framework, "zh", narrative("学前三年毛入园率达到99.3%。"));

  expect(view.findings).toMatchObject([
    { code: "narrativeIndicatorDiffers", severity: "warning", evidenceId: evidenceId(2) },
  ]);
});
