import { divisionName } from "../../domain/division.ts";
import { itemsOf } from "../../domain/framework-items.ts";
import { NOT_FILED } from "../../domain/grade.ts";
import type { FiredVeto } from "../../domain/score.ts";
import type { Block } from "../content.ts";
import { plainNumber } from "../numerals.ts";
import { countyName, type ReportInput } from "../report-input.ts";

/** Basis, who took part and what was filed, with the counts as they are; then the outcome. */
export const preamble = (input: ReportInput): readonly Block[] => [
  {
    kind: "paragraph",
    text: `${basis(input)}${participation(input)}${outcome(input)}现将有关情况报告如下。`,
  },
];

export const addressee = ({ framework }: ReportInput): string =>
  `${divisionName(framework.province) ?? ""}人民政府教育督导委员会：`;

const basis = ({ framework }: ReportInput): string =>
  `按照${framework.title}工作部署（${framework.basis}）要求，`;

const participation = ({ status, framework, receipts }: ReportInput): string => {
  const issuers = new Set(receipts.map(({ registration }) => registration.issuer));
  const filed =
    receipts.length === 0
      ? "截至目前尚无部门报送材料。"
      : `${framework.departments.length}个责任部门中已有${issuers.size}个报送材料，共采信${receipts.length}份；应报指标${status.reported.of}项，已报${status.reported.indicators}项。`;
  return (
    `${countyName(status.county)}人民政府对照${framework.priorities.length}项评价重点、` +
    `${itemsOf(framework).length}项具体内容，对${status.cycle}年履行教育职责情况进行了自查自评。${filed}`
  );
};

const outcome = (input: ReportInput): string => {
  const { status } = input;
  const vetoes = status.vetoes.map((fired) => vetoClause(fired, input)).join("；");
  const score = `自评得分${plainNumber(status.score)}分（满分${plainNumber(status.maxScore)}分），`;
  const grade =
    status.grade === NOT_FILED ? "尚未报送材料，暂不评定等次。" : `自评等次为${status.grade}。`;
  return vetoes === "" ? `${score}${grade}` : `${score}${vetoes}，${grade}`;
};

const vetoClause = (fired: FiredVeto, { framework }: ReportInput): string => {
  const veto = framework.vetoes.find(({ id }) => id === fired.id);
  if (veto === undefined) return `触发限制事项${fired.id}`;
  const effect =
    "cap" in veto.effect ? `等次不高于${veto.effect.cap}` : `等次降低${veto.effect.lowerBy}级`;
  return `因存在“${veto.name}”情形，${effect}`;
};
