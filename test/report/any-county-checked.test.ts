import fc from "fast-check";
import { expect, test } from "vitest";
import { Claim } from "../../shared/domain/evidence/claim.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Narrative } from "../../shared/domain/evidence/narrative.ts";
import { checkRegistration } from "../../shared/domain/evidence/registration.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { Cycle } from "../../shared/domain/place/cycle.ts";
import { statusView } from "../../shared/http/status-view.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { framework2021 } from "../support/builders.ts";
import { checkTruths } from "../support/check-truths.ts";
import { type FiledFigure, filedFigures } from "../support/filed-figures.ts";
import {
  documentClaim,
  evidenceIdOf,
  narrativeClaim,
  receiptOf,
  statusOf,
} from "../support/report-builders.ts";

const framework = framework2021();

/** Figures that agree, and some that cannot be so or contradict one another. */
const lines: readonly FiledFigure[] = [
  { id: "safeCampusRate", value: "87.8", numerator: "100", parts: ["2", "24", "73"] },
  { id: "safeCampusRate", value: "96.1", numerator: "49", denominator: "51" },
  { id: "inclusiveKindergartenCoverage", value: "82.2" },
  { id: "publicKindergartenShare", value: "96.5" },
  { id: "publicKindergartenShare", value: "73.4" },
  { id: "eduBudgetExpenditure", value: "333210000", previous: "33311" },
  { id: "eduBudgetExpenditure", value: "33321", previous: "33311", statedGrowth: "0.3" },
  { id: "departmentsReporting", value: "23" },
  { id: "departmentsReporting", value: "2" },
  { id: "boardingRenovationRate", value: "99", numerator: "4", denominator: "4" },
  { id: "headTeacherAllowance", value: "500" },
  { id: "primaryHomeworkMinutes", value: "0" },
  { id: "ethicsVetoInPlace", value: "true" },
  { id: "evaluationReformPlanIssued", value: "false" },
];

const sentences = [
  "全县共有学校80所，其中公办50所、民办20所。",
  "全县共有学校80所，其中公办50所、民办30所。",
  "平安校园创建率为95%。",
  "学前三年毛入园率为97.3%。",
  "教育支出33321万元，比上年的33311万元增加10万元，增长3%。",
  "与山西大学、太原理工大学3所高校合作。",
];

const issuers = ["education", "finance", "audit"] as const;
const documents = itemsOf(framework).flatMap((item) => item.documents.map(({ id }) => id));

const filed = fc.record({
  files: fc.array(
    fc.record({
      issuer: fc.constantFrom(...issuers),
      lines: fc.subarray([...lines]),
      isOld: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  papers: fc.array(
    fc.record({
      documents: fc.subarray(documents, { minLength: 1, maxLength: 6 }),
      hash: fc.option(fc.constantFrom("a", "b", "c")),
    }),
    { maxLength: 5 },
  ),
  words: fc.option(fc.subarray(sentences, { minLength: 1 })),
});

type Filed = typeof filed extends fc.Arbitrary<infer T> ? T : never;

/** As the file's registration is judged when it comes. */
const claimsOfPaper = (
  { documents: ids, hash }: Filed["papers"][number],
  evidenceId: EvidenceId,
): readonly Claim[] => {
  const { registration } = receiptOf(evidenceId, "140524", { documents: [...ids] });
  const cycle = Cycle.parse("2021");
  const findings = checkRegistration({ description: registration, framework, cycle });
  return ids.map((id) =>
    Claim.parse({ ...documentClaim(id, evidenceId), sha256: hash?.repeat(64), findings }),
  );
};

const claimsOf = ({ files, papers, words }: Filed): readonly Claim[] => [
  ...files.flatMap(({ issuer, lines: drawn, isOld }, at) => {
    const once = [...new Map(drawn.map((line) => [line.id, line])).values()];
    const claims = filedFigures(once, evidenceIdOf(at + 1), issuer);
    return isOld ? claims.map((claim) => Claim.parse({ ...claim, checks: undefined })) : claims;
  }),
  ...papers.flatMap((paper, at) => claimsOfPaper(paper, evidenceIdOf(at + 11))),
  ...(words === null ? [] : [narrativeClaim(evidenceIdOf(21))]),
];

const countyOf = (drawn: Filed): ReportInput => {
  const claims = claimsOf(drawn);
  const narrative: Narrative | undefined =
    drawn.words === null
      ? undefined
      : { sections: [{ part: "achievements", title: "", text: drawn.words.join("\n") }] };
  return {
    framework,
    status: statusOf({ framework, county: "140524", claims }),
    receipts: [...new Set(claims.map(({ evidenceId }) => evidenceId))].map((id) =>
      receiptOf(id, "140524"),
    ),
    narrative,
  };
};

test("whatever a county files, its checks are counted as they were made", {
  timeout: 240_000,
}, () => {
  fc.assert(
    fc.property(filed, (drawn) => {
      const input = countyOf(drawn);
      const model = reportModel(input);
      const view = statusView(input.status, framework, "zh", input.narrative);

      const faults = Object.entries(checkTruths).flatMap(([rule, faultsOf]) =>
        faultsOf({ input, model, view }).map((fault) => `${rule}: ${fault}`),
      );

      expect(faults).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
