import { indicatorById } from "../../domain/framework/framework-items.ts";
import { type VetoEffect, vetoEffect } from "../../domain/framework/veto-effect.ts";
import type { FiredVeto } from "../../domain/scoring/score.ts";
import { shownReading } from "../../domain/scoring/shown-reading.ts";
import { unitText } from "../../domain/scoring/unit-text.ts";
import { fullWidthBrackets } from "../../domain/text/chinese-text.ts";
import type { Block, TableRow } from "../content.ts";
import type { ReportInput } from "../report-input.ts";

/** The vetoes (一票否决) that fired: what fired each, against which limit, and what it does to the grade. */
export const vetoBlocks = (input: ReportInput): readonly Block[] => {
  const { vetoes, grade } = input.status;
  if (vetoes.length === 0) return [];
  return [
    {
      kind: "paragraph",
      text: `触发限制评定等次的事项${vetoes.length}项，按下表限制后自评等次为${grade}。`,
    },
    {
      kind: "table",
      caption: "限制评定等次的事项",
      columns: [
        { title: "序号", width: 12, align: "center" },
        { title: "事项", width: 56, align: "start" },
        { title: "认定依据", width: 56, align: "start" },
        { title: "对等次的影响", width: 32, align: "center" },
      ],
      rows: vetoes.map(
        (fired, index): TableRow => ({
          kind: "cells",
          cells: [String(index + 1), ...cellsOf(fired, input)],
          ...(fired.evidenceId !== undefined && { evidenceId: fired.evidenceId }),
        }),
      ),
    },
  ];
};

const cellsOf = (fired: FiredVeto, { framework }: ReportInput): readonly string[] => {
  const veto = framework.vetoes.find(({ id }) => id === fired.id);
  // A veto that the edition no longer has is still told
  if (veto === undefined) return [fired.id, DECLARED, "限制评定等次"];
  const { name, trigger, effect } = veto;
  return [
    fullWidthBrackets(name),
    trigger === "declared" ? DECLARED : fullWidthBrackets(groundOf(fired, trigger, framework)),
    effectOf(vetoEffect(effect)),
  ];
};

const effectOf = (effect: VetoEffect): string => {
  switch (effect.kind) {
    case "cap":
      return `不高于${effect.grade}`;
    case "lowerBy":
      return `降低${effect.grades}级`;
  }
};

const DECLARED = "经审核认定";

/** 小学校际综合差异系数0.6500001，高于限值0.65. */
const groundOf = (
  { reading = "" }: FiredVeto,
  { indicator: id, above }: { readonly indicator: string; readonly above: string },
  framework: ReportInput["framework"],
): string => {
  const indicator = indicatorById(framework, id);
  const unit = unitText(indicator?.unit ?? "", "zh");
  return `${indicator?.name ?? id}${shownReading(reading, above)}${unit}，高于限值${above}${unit}`;
};
