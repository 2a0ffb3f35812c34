import { indicatorById } from "../../domain/framework-items.ts";
import { narrativeContradictions } from "../../domain/integrity/narrative/narrative-contradictions.ts";
import type { CriterionScore } from "../../domain/score.ts";
import { onceFor } from "../once.ts";
import type { ReportInput } from "../report-input.ts";

export type IsDoubted = (criterion: CriterionScore) => boolean;

/**
 * Whether a reading is in doubt: a check found something odd about it, another department had filed another one, or the
 * county's own words give another.
 */
export const doubtsIn = onceFor((input: ReportInput): IsDoubted => {
  const contradicted = new Set(
    narrativeContradictions(input).flatMap(({ code, values }) =>
      code === "narrativeIndicatorDiffers" ? [values.name] : [],
    ),
  );
  return ({ findings, overrides, indicator }) =>
    findings.length > 0 ||
    overrides !== undefined ||
    contradicted.has(indicatorById(input.framework, indicator ?? "")?.name);
});
