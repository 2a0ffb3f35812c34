import type { Claim } from "../../shared/domain/evidence/claim.ts";
import type { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import type { Receipt } from "../../shared/domain/evidence/receipt.ts";
import type { Criterion, Framework } from "../../shared/domain/framework/framework.ts";
import { itemsOf } from "../../shared/domain/framework/framework-items.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { framework2021 } from "./builders.ts";
import { completeNarrative } from "./complete-narrative.ts";
import { type FiledFigure, filedFigures } from "./filed-figures.ts";
import {
  documentClaim,
  evidenceIdOf,
  forwardedOf,
  narrativeClaim,
  receiptOf,
  statusOf,
} from "./report-builders.ts";

/** A county that filed nearly everything: all 69 indicators, all documents but two, by all departments, with long names, signed off and sent on. */
export const completeCounty = (): ReportInput => {
  const framework = framework2021();
  const filed = [...indicatorFiles(framework), ...documentFiles(framework)];
  const text = evidenceIdOf(100);
  const claims = [...filed.flatMap((each) => each.claims), narrativeClaim(text)];
  const unsigned = { framework, county: "140502", claims };
  return {
    framework,
    status: statusOf({ ...unsigned, said: forwardedOf(statusOf(unsigned)) }),
    receipts: [
      ...filed.map(({ receipt }) => receipt),
      receiptOf(text, "140502", { kind: "narrative", fileName: "自评.md", title: "自评文字材料" }),
    ],
    narrative: completeNarrative,
  };
};

interface Filed {
  readonly receipt: Receipt;
  readonly claims: readonly Claim[];
}

const longTitle =
  "关于进一步健全完善县域义务教育优质均衡发展经费保障和教师队伍建设长效机制的实施意见";

const documentFiles = (framework: Framework): readonly Filed[] => {
  const required = itemsOf(framework).flatMap(({ documents, departments }) =>
    documents.map(({ id, name }, place) => ({
      id,
      name,
      issuer: departments[place % departments.length] ?? "education",
    })),
  );
  const places = Array.from({ length: 100 - 1 - indicatorFileCount }, (_, place) => place);
  return places.map((place) => {
    const subject = required[place % required.length];
    const evidenceId = evidenceIdOf(place + indicatorFileCount + 1);
    return {
      receipt: receiptOf(evidenceId, "140502", {
        title: `${longTitle}（${subject?.name ?? ""}）`,
        issuer: subject?.issuer ?? "education",
        documentNumber: `城教督办发〔2021〕${place + 1}号`,
      }),
      claims: documentClaims(evidenceId, place, places.length, required),
    };
  });
};

/** The last files carry what is left, so that every required document but two is there. */
const documentClaims = (
  evidenceId: EvidenceId,
  place: number,
  files: number,
  required: readonly { readonly id: string; readonly issuer: string }[],
): readonly Claim[] =>
  required
    .slice(0, -2)
    .filter((_, index) => index % files === place % files)
    .map(({ id, issuer }) => documentClaim(id, evidenceId, issuer));

const indicatorFileCount = 12;

/** One file for each priority. */
const indicatorFiles = (framework: Framework): readonly Filed[] =>
  framework.priorities.map((priority, index) => {
    const evidenceId = evidenceIdOf(index + 1);
    // So that each of the 23 departments has filed something
    const issuer =
      priority.id === "5"
        ? "ruralRevitalization"
        : (priority.items[0]?.departments.at(-1) ?? "education");
    return {
      receipt: receiptOf(evidenceId, "140502", {
        kind: "indicators",
        fileName: `指标数据-${priority.id}.json`,
        title: `${priority.name}指标数据`,
        issuer,
      }),
      claims: filedFigures(
        priority.items.flatMap(({ criteria }) => criteria).flatMap(readingFor),
        evidenceId,
        issuer,
      ),
    };
  });

const short: ReadonlySet<string> = new Set([
  "teacherExchangeRate",
  "largeClassRate",
  "dropoutCount",
]);

/** Better than is asked. */
const better: Readonly<Record<string, Omit<FiledFigure, "id">>> = {
  governmentExecutiveMeetings: { value: "6" },
  fitnessGoodRateChange: { value: "1.2" },
  myopiaRateChange: { value: "-0.7" },
  vocationalEnrolmentShare: { value: "42.6" },
  vocationalInvestment: { value: "1280.5" },
  eduBudgetExpenditure: { value: "98640", previous: "95120", statedGrowth: "3.7" },
  perStudentBudgetKindergarten: { value: "8120.4", previous: "7906.18" },
  perStudentBudgetPrimary: { value: "13560.77", previous: "13208.9" },
  perStudentBudgetJunior: { value: "18206.12", previous: "17793.08", statedGrowth: "2.32" },
  perStudentBudgetSenior: { value: "17002.6", previous: "16604.19", statedGrowth: "2.4" },
  preschoolGrossEnrolmentRate: { value: "98.62" },
  inclusiveKindergartenCoverage: { value: "93.1" },
  publicKindergartenShare: { value: "61.4" },
  childrenPerKindergartenTeacher: { value: "13.2" },
  primaryVariationCoefficient: { value: "0.412" },
  juniorVariationCoefficient: { value: "0.386" },
  compulsoryRetentionRate: { value: "99.4" },
  seniorGrossEnrolmentRate: { value: "96.8" },
  disabledEnrolmentRate: { value: "98.3", numerator: "118", denominator: "120" },
  migrantChildrenPublicRate: { value: "95.7" },
  primaryStudentTeacherRatio: { value: "16.8" },
  teacherCivilServantPayRatio: { value: "1.03" },
  headTeacherAllowance: { value: "600" },
  primaryHomeworkMinutes: { value: "45" },
  juniorHomeworkMinutes: { value: "75" },
  safeCampusRate: { value: "96.1", numerator: "49", denominator: "51" },
  publicSatisfactionRate: { value: "93.27" },
};

/** A reading that meets its criterion, but for a few that fall short. */
const readingFor = (criterion: Criterion): readonly FiledFigure[] => {
  if (criterion.kind === "documents") return [];
  const id = criterion.indicator;
  const own = better[id];
  return [own === undefined ? { id, ...justMet(criterion) } : { id, ...own }];
};

const justMet = (criterion: Exclude<Criterion, { kind: "documents" }>): Omit<FiledFigure, "id"> => {
  const isShort = short.has(criterion.indicator);
  switch (criterion.kind) {
    case "yes":
      return { value: "true" };
    case "reported":
      return { value: "39" };
    case "notBelowPreviousYear":
      return { value: "18206.12", previous: "17793.08" };
    case "deductPerMissing":
      return { value: criterion.required };
    case "deductPerCase":
      return { value: isShort ? "1" : "0" };
    case "atLeast":
      return { value: isShort ? "9.5" : criterion.threshold };
    case "atMost":
      return { value: isShort ? "3.21" : criterion.threshold };
  }
};
