import { citedSource } from "../../domain/framework/cited-source.ts";
import type { Criterion, Framework, Standing } from "../../domain/framework/framework.ts";
import { itemsOf } from "../../domain/framework/framework-items.ts";
import { fullWidthBrackets } from "../../domain/text/chinese-text.ts";
import type { Attachment, TableRow } from "../content.ts";

/** 附件4: where each threshold comes from, and how well that is known. */
export const sourcesAttachment = (framework: Framework): Attachment => ({
  number: 4,
  title: "评价标准依据",
  blocks: [
    {
      kind: "paragraph",
      text: `指标框架：${framework.id}第${framework.version}版（${standingNames[framework.standing]}）。${framework.standingNote}`,
    },
    {
      kind: "table",
      caption: "评价标准依据",
      columns: [
        { title: "具体内容", width: 15, align: "center" },
        { title: "指标", width: 44, align: "start" },
        { title: "标准", width: 28, align: "start" },
        { title: "依据", width: 49, align: "start" },
        { title: "核实情况", width: 20, align: "center" },
      ],
      rows: itemsOf(framework).flatMap(({ id, criteria }) =>
        criteria.flatMap((criterion) => row(id, criterion, framework)),
      ),
    },
  ],
});

const standingNames = {
  confirmed: "已核实",
  "partly-confirmed": "部分核实",
  recalled: "未核实",
  seed: "见公开报告",
  reconstructed: "重构",
} as const satisfies Record<Standing, string>;

const row = (item: string, criterion: Criterion, framework: Framework): readonly TableRow[] => {
  if (criterion.kind === "documents") return [];
  const indicator = framework.indicators.find(({ id }) => id === criterion.indicator);
  if (indicator === undefined) return [];
  return [
    {
      kind: "cells",
      cells: [
        item,
        fullWidthBrackets(indicator.name),
        standardText(criterion, indicator.unit),
        fullWidthBrackets(citedSource(indicator, framework)),
        standingNames[indicator.standing],
      ],
    },
  ];
};

const standardText = (
  criterion: Exclude<Criterion, { kind: "documents" }>,
  unitName: string,
): string => {
  const unit = unitName === "比值" ? "" : unitName;
  switch (criterion.kind) {
    case "atLeast":
      return `不低于${criterion.threshold}${unit}`;
    case "atMost":
      return `不高于${criterion.threshold}${unit}`;
    case "notBelowPreviousYear":
      return "不低于上年";
    case "deductPerMissing":
      return `不少于${criterion.required}${unit}`;
    case "deductPerCase":
      return "零发生";
    case "yes":
      return "已落实";
    case "reported":
      return "仅报告，不计分";
  }
};
