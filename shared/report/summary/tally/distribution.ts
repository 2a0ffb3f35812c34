import { decimal } from "../../../domain/decimal.ts";
import type { Framework } from "../../../domain/framework/framework.ts";
import { NOT_FILED } from "../../../domain/scoring/grade.ts";
import type { CountyResult } from "../county-result.ts";
import type { SummaryFigures } from "../summary-figures.ts";
import { type Scale, scoreOn } from "./scale.ts";

/** Every grade of the framework, best first, then grades that only other editions have, then those without one. */
export const gradesOf = (
  results: readonly CountyResult[],
  framework: Framework,
): SummaryFigures["grades"] => {
  const given = results.map(({ status }) => status.grade).filter((grade) => grade !== NOT_FILED);
  const named = [...framework.grades.map(({ grade }) => grade), ...given, NOT_FILED];
  return [...new Set(named)].map((grade) => ({
    grade,
    counties: results.filter(({ status }) => status.grade === grade).map(({ county }) => county),
  }));
};

const BANDS = 10;

/** Tenths of the full mark from the highest that a county reached to the lowest; the full mark is of the highest tenth. */
export const bandsOf = (filed: readonly CountyResult[], scale: Scale): SummaryFigures["bands"] => {
  const placed = filed.map((result) => ({
    county: result.county,
    band: bandOf(scoreOn(scale, result).times(BANDS).div(scale.points).toFixed()),
  }));
  const reached = placed.map(({ band }) => band);
  const [highest, lowest] = [Math.max(...reached), Math.min(...reached)];
  if (placed.length === 0) return [];
  return Array.from({ length: highest - lowest + 1 }, (_, place) => highest - place).map(
    (band) => ({
      from: edge(band, scale),
      ...(band < BANDS - 1 && { below: edge(band + 1, scale) }),
      counties: placed.filter((each) => each.band === band).map(({ county }) => county),
    }),
  );
};

const bandOf = (tenths: string): number =>
  Math.min(BANDS - 1, Math.max(0, Math.floor(Number(tenths))));

const edge = (band: number, { points }: Scale): string =>
  decimal(points).times(band).div(BANDS).toFixed(2);
