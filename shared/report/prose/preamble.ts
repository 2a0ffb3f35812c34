import { itemsOf } from "../../domain/framework/framework-items.ts";
import { known } from "../../domain/known.ts";
import { divisionName } from "../../domain/place/division.ts";
import { overriddenIssuers } from "../../domain/status/contradictions.ts";
import type { Block } from "../content.ts";
import { plainNumber } from "../numerals.ts";
import type { ReportInput } from "../report-input.ts";
import { ourCounty } from "./county-voice.ts";

/** Basis, what was evaluated and what was filed, with the counts as they are; then the outcome. */
export const preamble = (input: ReportInput): readonly Block[] => [
  {
    kind: "paragraph",
    text: `${basis(input)}${evaluation(input)}${filed(input)}${outcome(input)}现将有关情况报告如下。`,
  },
];

export const addressee = ({ framework }: ReportInput): string =>
  `${known(divisionName(framework.province), `the name of ${framework.province}`)}人民政府教育督导委员会：`;

export const basis = ({ framework }: ReportInput): string =>
  `按照${framework.title}工作部署（${framework.basis}）要求，`;

const evaluation = (input: ReportInput): string => {
  const { framework, status } = input;
  return (
    `${ourCounty(input)}对照${framework.priorities.length}项评价重点、` +
    `${itemsOf(framework).length}项具体内容，对${status.cycle}年履行教育职责情况进行了自查自评。`
  );
};

const filed = ({ status, framework, receipts }: ReportInput): string => {
  const issuers = new Set([
    ...receipts.map(({ registration }) => registration.issuer),
    ...overriddenIssuers(status.items),
  ]);
  const { indicators, of } = status.reported;
  const told = indicators === of ? `${of}项指标全部报送` : `应报指标${of}项，已报${indicators}项`;
  const asked = framework.departments.length;
  const who =
    issuers.size < asked
      ? `${asked}个责任部门中已有${issuers.size}个报送材料`
      : `${asked}个责任部门全部报送材料`;
  return `${who}，共${receipts.length}份；${told}。`;
};

const outcome = ({ status }: ReportInput): string => {
  const score = `自评得分${plainNumber(status.score)}分（满分${plainNumber(status.maxScore)}分），`;
  const many = status.vetoes.length;
  const limited = many === 0 ? "" : `因存在限制评定等次的情形${many}项（见存在问题部分），`;
  return `${score}${limited}自评等次为${status.grade}。`;
};
