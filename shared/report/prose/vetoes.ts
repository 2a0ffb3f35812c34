import type { Veto } from "../../domain/framework/framework.ts";
import { indicatorById, itemsOf, vetoById } from "../../domain/framework/framework-items.ts";
import { vetoEffect } from "../../domain/framework/veto-effect.ts";
import { onceFor } from "../../domain/once.ts";
import type { FiredVeto } from "../../domain/scoring/score.ts";
import { shownReading } from "../../domain/scoring/shown-reading.ts";
import { countyName, departmentName, type ReportInput } from "../report-input.ts";
import { kindOfDivision } from "./county-voice.ts";
import { isZero, quantityOf } from "./quantity.ts";

/** A veto that fired, as the report tells it. */
export interface ToldVeto {
  readonly name: string;
  /** What fired it, with the limit: 1起; nothing of one that people declared. */
  readonly reading: string | undefined;
  /** 等次不高于良好. */
  readonly effect: string;
  /** Who puts it right. */
  readonly departments: readonly string[];
  /** The indicator whose reading fired it. */
  readonly indicator: string | undefined;
}

export const toldVetoes = onceFor((input: ReportInput): readonly ToldVeto[] =>
  input.status.vetoes.map((fired) => told(fired, input)),
);

/** 存在“弄虚作假”情形，等次降低1级。 */
export const vetoSentence = (vetoes: readonly ToldVeto[]): string =>
  `存在${vetoes.map(({ name, reading, effect }) => `“${name}”情形${reading === undefined ? "" : `（${reading}）`}，${effect}`).join("；")}。`;

/** 存在“弄虚作假”“新拖欠教职工工资”2种限制评定等次的情形。 */
export const vetoNames = (vetoes: readonly ToldVeto[]): string =>
  `存在${vetoes.map(({ name }) => `“${name}”`).join("")}${vetoes.length}种限制评定等次的情形。`;

const told = (fired: FiredVeto, input: ReportInput): ToldVeto => {
  const veto = vetoById(input.framework, fired.id);
  const indicator =
    veto === undefined || veto.trigger === "declared" ? undefined : veto.trigger.indicator;
  return {
    name: veto?.name ?? fired.id,
    reading: fired.reading && readingOf(fired.reading, veto, input),
    effect: veto === undefined ? "限制评定等次" : effectOf(veto, input),
    departments: departmentsOf(indicator, input),
    indicator,
  };
};

const readingOf = (reading: string, veto: Veto | undefined, input: ReportInput): string => {
  if (veto === undefined || veto.trigger === "declared") return reading;
  const { indicator: id, above } = veto.trigger;
  const indicator = indicatorById(input.framework, id);
  if (indicator === undefined) return reading;
  const value = quantityOf(shownReading(reading, above), indicator);
  return isZero(above) ? value : `${value}，限值${quantityOf(above, indicator)}`;
};

const effectOf = (veto: Veto, { framework }: ReportInput): string => {
  const effect = vetoEffect(veto.effect);
  const lowest = framework.grades.at(-1)?.grade;
  switch (effect.kind) {
    case "cap":
      return effect.grade === lowest ? `等次为${lowest}` : `等次不高于${effect.grade}`;
    case "lowerBy":
      return `等次降低${effect.grades}级`;
  }
};

/** Those of the item that is measured by it; what was declared is the government's own to put right. */
const departmentsOf = (indicator: string | undefined, input: ReportInput): readonly string[] => {
  const item = itemsOf(input.framework).find(({ criteria }) =>
    criteria.some((each) => each.kind !== "documents" && each.indicator === indicator),
  );
  return item === undefined
    ? [ownGovernment(input)]
    : item.departments.map((id) => departmentName(id, input));
};

/** 县人民政府, as the county speaks of its own. */
export const ownGovernment = ({ status }: ReportInput): string =>
  `${kindOfDivision(countyName(status.county))}人民政府`;
