import type { Criterion, Framework, Indicator } from "../domain/framework/framework.ts";
import { criteriaOf } from "../domain/framework/framework-items.ts";

/** What the framework asks of an indicator, as the workbook shows it: `不低于90`, `只增不减`. */
export const thresholdText = (indicator: Indicator, framework: Framework): string =>
  criteriaOf(framework)
    .map((criterion) =>
      criterion.kind !== "documents" && criterion.indicator === indicator.id
        ? asked(criterion)
        : "",
    )
    .filter((text) => text !== "")
    .join("；");

const asked = (criterion: Criterion): string => {
  switch (criterion.kind) {
    case "atLeast":
      return `不低于${criterion.threshold}`;
    case "atMost":
      return `不高于${criterion.threshold}`;
    case "notBelowPreviousYear":
      return "只增不减（须填上年值）";
    case "deductPerMissing":
      return `不少于${criterion.required}`;
    case "deductPerCase":
      return "应为0";
    case "yes":
      return "是";
    case "reported":
      return "仅报告，不计分";
    case "documents":
      return "";
  }
};
