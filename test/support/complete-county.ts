import type { Claim } from "../../shared/domain/claim.ts";
import type { EvidenceId } from "../../shared/domain/evidence.ts";
import type { Criterion, Framework } from "../../shared/domain/framework.ts";
import { itemsOf } from "../../shared/domain/framework-items.ts";
import type { Narrative } from "../../shared/domain/narrative.ts";
import type { Receipt } from "../../shared/domain/receipt.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import {
  documentClaim,
  evidenceIdOf,
  indicatorClaim,
  narrativeClaim,
  type Reported,
  receiptOf,
  signOff,
  statusOf,
} from "./report-builders.ts";
import { framework2021 } from "./report-counties.ts";

/** A county that filed everything: all 69 indicators, 100 evidences with long names, signed off. */
export const completeCounty = (): ReportInput => {
  const framework = framework2021();
  const filed = [...indicatorFiles(framework), ...documentFiles(framework)];
  const text = evidenceIdOf(100);
  return {
    framework,
    status: statusOf({
      framework,
      county: "140502",
      claims: [...filed.flatMap(({ claims }) => claims), narrativeClaim(text)],
      decisions: [signOff],
    }),
    receipts: [
      ...filed.map(({ receipt }) => receipt),
      receiptOf(text, "140502", { kind: "narrative", fileName: "自评.md", title: "自评文字材料" }),
    ],
    narrative: longNarrative,
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
    documents.map(({ id, name }) => ({ id, name, issuer: departments[0] ?? "education" })),
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
  required: readonly { readonly id: string }[],
): readonly Claim[] =>
  required
    .slice(0, -2)
    .filter((_, index) => index % files === place % files)
    .map(({ id }) => documentClaim(id, evidenceId));

const indicatorFileCount = 12;

/** One file for each priority. */
const indicatorFiles = (framework: Framework): readonly Filed[] =>
  framework.priorities.map((priority, index) => {
    const evidenceId = evidenceIdOf(index + 1);
    return {
      receipt: receiptOf(evidenceId, "140502", {
        kind: "indicators",
        fileName: `指标数据-${priority.id}.json`,
        title: `${priority.name}指标数据`,
        issuer: priority.items[0]?.departments[0] ?? "education",
      }),
      claims: priority.items
        .flatMap(({ criteria }) => criteria)
        .flatMap((criterion) => readingFor(criterion))
        .map((reported) => indicatorClaim(reported, evidenceId)),
    };
  });

const short: ReadonlySet<string> = new Set([
  "teacherExchangeRate",
  "largeClassRate",
  "dropoutCount",
]);

/** A reading that meets its criterion, but for a few that fall short. */
const readingFor = (criterion: Criterion): readonly Reported[] => {
  switch (criterion.kind) {
    case "documents":
      return [];
    case "yes":
      return [{ id: criterion.indicator, value: "true" }];
    case "reported":
      return [{ id: criterion.indicator, value: "39" }];
    case "notBelowPreviousYear":
      return [{ id: criterion.indicator, value: "18206.12", previous: "17793.08" }];
    case "deductPerMissing":
      return [{ id: criterion.indicator, value: criterion.required }];
    case "deductPerCase":
      return [{ id: criterion.indicator, value: short.has(criterion.indicator) ? "1" : "0" }];
    case "atLeast":
      return [
        {
          id: criterion.indicator,
          value: short.has(criterion.indicator) ? "9.5" : criterion.threshold,
        },
      ];
    case "atMost":
      return [
        {
          id: criterion.indicator,
          value: short.has(criterion.indicator) ? "3.21" : criterion.threshold,
        },
      ];
  }
};

const paragraphOf = (theme: string): string =>
  `区委、区政府始终把${theme}摆在优先位置，定期研究部署，逐项分解任务，明确责任单位和完成时限，建立台账、销号管理。`.repeat(
    3,
  );

const longNarrative: Narrative = {
  sections: (["achievements", "practices", "problems", "measures"] as const).flatMap((part) =>
    ["党的领导", "经费保障", "队伍建设"].map((theme) => ({
      part,
      title: `持续加强${theme}，推动教育事业高质量发展`,
      text: `${paragraphOf(theme)}\n${paragraphOf(theme)}`,
    })),
  ),
};
