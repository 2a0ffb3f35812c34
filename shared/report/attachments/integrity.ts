import { describeFinding } from "../../domain/findings/describe.ts";
import type { integrityFindings } from "../../domain/findings/integrity-findings.ts";
import type { narrativeFigureFindings } from "../../domain/findings/narrative-figure-findings.ts";
import { narrativeContradictions } from "../../domain/integrity/narrative/narrative-contradictions.ts";
import { statusFindings } from "../../domain/status-view.ts";
import type { Attachment, Block, Row } from "../content.ts";
import { departmentName, type ReportInput } from "../report-input.ts";

/** 附件3: which checks the figures went through, and what they found. */
export const integrityAttachment = (input: ReportInput): Attachment => {
  const findings = [
    ...statusFindings(input.status, toldIn(input)),
    ...narrativeContradictions(input),
  ];
  return {
    number: 3,
    title: "数据完整性检查结果",
    blocks: [
      checksTable(findings.map(({ code }) => code)),
      ...(findings.length === 0
        ? [{ kind: "paragraph", text: "已采信的数据和材料未发现疑点。" } as const]
        : [
            {
              kind: "paragraph",
              text: `已采信的数据和材料中发现疑点${findings.length}处，逐项列示如下。`,
            } as const,
            findingsTable(findings),
          ]),
    ],
  };
};

/** Departments by the names that they have in this county or district. */
const toldIn = (input: ReportInput): ReportInput["framework"] => ({
  ...input.framework,
  departments: input.framework.departments.map(({ id }) => ({
    id,
    name: departmentName(id, input),
  })),
});

/** What each check makes sure of; figures that cannot be true are refused when they are filed. */
const checks = {
  partsDoNotSum: "分项之和与合计一致",
  rateDiffers: "填报比率与按分子、分母计算的比率一致",
  noWholeDenominator: "存在能得出填报比率的整数分母",
  noWholeNumerator: "存在能得出填报比率的整数分子",
  growthDiffers: "填报增长率与两年数值一致",
  aboveMaximum: "数值不超过其可能的上限",
  numeratorAboveDenominator: "分子不大于分母",
  largerThanWhole: "部分指标不大于其整体指标",
  orderOfMagnitude: "与上年相比未见单位错用",
  countNotWhole: "计数指标为整数",
  negativeImpossible: "不应为负的数值不为负",
  narrativeSumDiffers: "自评文字中各项之和与合计一致",
  narrativePartAboveWhole: "自评文字中部分不大于总数",
  narrativeShareDiffers: "自评文字中占比与所述数量一致",
  narrativeRateImpossible: "自评文字中比率可由所述数量得出",
  narrativeGrowthDiffers: "自评文字中增幅与两年数字一致",
  narrativeDifferenceDiffers: "自评文字中增减数量与两年数字一致",
  narrativeDirectionDiffers: "自评文字中增减方向与两年数字一致",
  narrativeCountDiffers: "自评文字中列举的个数与所述个数一致",
  narrativeRepeatDiffers: "自评文字中同一数字前后一致",
  narrativeIndicatorDiffers: "自评文字与已采信的指标数据一致",
  sameBytesFiled: "未重复报送内容相同的文件",
  otherDepartmentOverridden: "同一指标各部门先后报送的数值一致",
  oneFileForItem: "同一项具体内容的佐证材料各有文件",
  oneFileManyDocuments: "一份文件未充当过多佐证材料",
} as const satisfies Record<
  | keyof typeof integrityFindings
  | keyof typeof narrativeFigureFindings
  | "sameBytesFiled"
  | "otherDepartmentOverridden"
  | "oneFileForItem"
  | "oneFileManyDocuments",
  string
>;

const checksTable = (codes: readonly string[]): Block => ({
  kind: "table",
  caption: "检查项目及结果",
  columns: [
    { title: "序号", width: 16, align: "center" },
    { title: "检查项目", width: 100, align: "start" },
    { title: "结果", width: 40, align: "center" },
  ],
  rows: Object.entries(checks).map(([code, check], index): Row => {
    const found = codes.filter((each) => each === code).length;
    return {
      kind: "cells",
      cells: [String(index + 1), check, found === 0 ? "未发现问题" : `发现疑点${found}处`],
    };
  }),
});

const findingsTable = (findings: ReturnType<typeof statusFindings>): Block => ({
  kind: "table",
  caption: "疑点及处理建议",
  columns: [
    { title: "序号", width: 12, align: "center" },
    { title: "疑点", width: 58, align: "start" },
    { title: "处理建议", width: 42, align: "start" },
    { title: "位置及证据编号", width: 44, align: "start" },
  ],
  rows: findings.map((finding, index): Row => {
    const { message, remedy } = describeFinding(finding, "zh");
    return {
      kind: "cells",
      cells: [String(index + 1), message, remedy, `${finding.path}\n${finding.evidenceId}`],
    };
  }),
});
