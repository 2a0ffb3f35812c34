import { describeFinding } from "../../domain/findings/describe.ts";
import { placeNamed } from "../../domain/findings/place-named.ts";
import { indicatorById } from "../../domain/framework/framework-items.ts";
import type { CheckResult } from "../../domain/integrity/check-result.ts";
import { factPartsFindings } from "../../domain/integrity/fact-parts.ts";
import { narrativeJudgement } from "../../domain/integrity/narrative/narrative-contradictions.ts";
import { checkResult, type ListedCheck } from "../../domain/integrity/status-checks.ts";
import type { PlacedFinding } from "../../domain/scoring/criterion-findings.ts";
import { statusFindings } from "../../domain/status/status-findings.ts";
import { fullWidthBrackets } from "../../domain/text/chinese-text.ts";
import type { Attachment, Block, TableRow } from "../content.ts";
import {
  departmentName,
  evidenceIdsOf,
  type ReportInput,
  standingFactsOf,
} from "../report-input.ts";
import { checkNames } from "./check-names.ts";
import { checkOutcome } from "./check-outcome.ts";
import { evidenceNumbers } from "./evidence-numbers.ts";
import { readingCheck } from "./reading-check.ts";

/** 附件3: which checks the figures and documents went through, how many places each judged, and what it found. */
export const integrityAttachment = (
  input: ReportInput,
  /** What is odd about the report as a whole. */
  ofReport: readonly PlacedFinding[] = [],
): Attachment => ({
  number: 3,
  title: "数据完整性检查结果",
  blocks: evidenceIdsOf(input.status).length === 0 ? [nothingFiled] : checked(input, ofReport),
});

const nothingFiled: Block = {
  kind: "paragraph",
  text: "截至本版本，尚未报送数据和材料，没有可以核对的内容。",
};

const checked = (input: ReportInput, ofReport: readonly PlacedFinding[]): Block[] => {
  const narrative = narrativeJudgement(input);
  const facts = standingFactsOf(input);
  const findings = [
    ...ofReport,
    ...statusFindings(input.status, toldIn(input)),
    ...narrative.findings,
    ...factPartsFindings(facts),
  ];
  const judged = input.narrative === undefined ? undefined : narrative.judged;
  const results = listedChecks.map((code) => ({
    name: checkNames[code],
    result: checkResult(code, { ...input, facts, findings, judged }),
  }));
  return [
    {
      kind: "paragraph",
      text: "对所报数据和材料逐项核对，各项检查核对的处数和结果如下；没有可核内容的检查不作结论。",
    },
    checksTable([...results, { name: READING, result: readingCheck(input.status, findings) }]),
    ...(findings.length === 0
      ? []
      : [
          {
            kind: "paragraph",
            text: `所报数据和材料的疑点共${findings.length}条，逐条列示如下。`,
          } as const,
          findingsTable(findings, input),
        ]),
  ];
};

const READING = "指标数据和佐证材料文件的格式、单位、登记信息无异常";

const listedChecks = Object.keys(checkNames).filter((code): code is ListedCheck =>
  Object.hasOwn(checkNames, code),
);

/** Departments by the names that they have in this county or district. */
const toldIn = (input: ReportInput): ReportInput["framework"] => ({
  ...input.framework,
  departments: input.framework.departments.map(({ id }) => ({
    id,
    name: departmentName(id, input),
  })),
});

interface CheckLine {
  readonly name: string;
  readonly result: CheckResult;
}

const checksTable = (lines: readonly CheckLine[]): Block => ({
  kind: "table",
  caption: "检查项目及结果",
  columns: [
    { title: "序号", width: 16, align: "center" },
    { title: "检查项目", width: 90, align: "start" },
    { title: "结果", width: 50, align: "center" },
  ],
  rows: lines.map(
    ({ name, result }, index): TableRow => ({
      kind: "cells",
      cells: [String(index + 1), name, checkOutcome(result)],
    }),
  ),
});

/** Evidences by the numbers of the catalogue, 附件2; one that is not in it by its whole number. */
const numbersOf = ({ receipts }: ReportInput): ((id: string) => string) => {
  const ids: readonly string[] = receipts.map(({ evidenceId }) => evidenceId);
  const numberOf = evidenceNumbers(ids);
  return (id) => (ids.includes(id) ? numberOf(id) : id);
};

const findingsTable = (findings: readonly PlacedFinding[], input: ReportInput): Block => {
  const numberOf = numbersOf(input);
  return {
    kind: "table",
    caption: "疑点及处理建议",
    columns: [
      { title: "序号", width: 12, align: "center" },
      { title: "疑点", width: 58, align: "start" },
      { title: "处理建议", width: 42, align: "start" },
      { title: "位置及证据编号", width: 44, align: "start" },
    ],
    rows: findings.map((finding, index): TableRow => {
      const { message, remedy } = describeFinding(finding, "zh");
      const place = fullWidthBrackets(placeOf(finding, input));
      return {
        kind: "cells",
        cells: [
          String(index + 1),
          fullWidthBrackets(message),
          fullWidthBrackets(remedy),
          `${place}\n${numberOf(finding.evidenceId)}`,
        ],
      };
    }),
  };
};

const placeOf = ({ path, values }: PlacedFinding, { framework }: ReportInput): string =>
  placeNamed(path, {
    name: values.name,
    indicatorName: (id) => indicatorById(framework, id)?.name,
  });
