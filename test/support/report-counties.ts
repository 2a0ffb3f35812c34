import type { ReportInput } from "../../shared/report/report-input.ts";
import { framework2021 } from "./builders.ts";
import { type FiledFigure, filedFigures } from "./filed-figures.ts";
import { lingchuanNarrative } from "./lingchuan-narrative.ts";
import { evidenceIdOf, narrativeClaim, receiptOf, statusOf } from "./report-builders.ts";

/** Figures of the public 2021 self-evaluation report of 陵川县. */
const lingchuanReadings: readonly FiledFigure[] = [
  { id: "leaderSchoolVisits", value: "8" },
  { id: "partyOrgCoverageRate", value: "100" },
  { id: "patentsGranted", value: "39" },
  { id: "eduBudgetExpenditure", value: "33321", previous: "33311", statedGrowth: "0.03" },
  { id: "perStudentBudgetSenior", value: "16604.19", previous: "12702.26", statedGrowth: "30.72" },
  { id: "perStudentBudgetJunior", value: "18206.12", previous: "17793.08", statedGrowth: "2.32" },
  { id: "perStudentBudgetPrimary", value: "12907.2", previous: "12886.78", statedGrowth: "0.16" },
  {
    id: "perStudentBudgetKindergarten",
    value: "5864.82",
    previous: "4357.25",
    statedGrowth: "34.6",
  },
  { id: "countyMatchFulfilmentRate", value: "100" },
  { id: "livelihoodEduProjects", value: "1" },
  { id: "preschoolGrossEnrolmentRate", value: "97.3" },
  { id: "inclusiveKindergartenCoverage", value: "92.2" },
  { id: "publicKindergartenShare", value: "73.4" },
  { id: "boardingRenovationRate", value: "100", numerator: "4", denominator: "4" },
  { id: "largeClassRate", value: "0" },
  { id: "superLargeClassRate", value: "0" },
  { id: "seniorLargeClassRate", value: "0" },
  { id: "vocationalInvestment", value: "500" },
  { id: "universityPartnerships", value: "3" },
  { id: "ethicsVetoInPlace", value: "true" },
  { id: "headTeacherAllowance", value: "500" },
  { id: "doubleReductionCoverageRate", value: "100", numerator: "63", denominator: "63" },
  { id: "evaluationReformPlanIssued", value: "true" },
  { id: "safeCampusRate", value: "87.8", numerator: "100", parts: ["2", "24", "74"] },
  { id: "legalVicePrincipalRate", value: "100" },
  { id: "drugEducationPlatformRate", value: "100" },
  { id: "departmentsReporting", value: "23" },
];

/** 27 indicators in one file, no documents, a narrative as long as the county's own was: provisional, 26.25 points. */
export const lingchuan = (): ReportInput => {
  const framework = framework2021();
  const indicators = evidenceIdOf(1);
  const text = evidenceIdOf(2);
  return {
    framework,
    status: statusOf({
      framework,
      county: "140524",
      claims: [...filedFigures(lingchuanReadings, indicators), narrativeClaim(text)],
    }),
    receipts: [
      receiptOf(indicators, "140524", {
        kind: "indicators",
        fileName: "indicators.json",
        title: "2021年履行教育职责评价指标数据",
      }),
      receiptOf(text, "140524", {
        kind: "narrative",
        fileName: "narrative.md",
        title: "2021年履行教育职责自评文字材料",
      }),
    ],
    narrative: lingchuanNarrative,
  };
};
