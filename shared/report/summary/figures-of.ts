import { editionName } from "../../domain/framework/edition-name.ts";
import { vetoById } from "../../domain/framework/framework-items.ts";
import { divisionName, fullDivisionName } from "../../domain/place/division.ts";
import type { CountyResult, SummaryInput } from "./county-result.ts";
import type { CountyLine, SummaryFigures } from "./summary-figures.ts";
import { cityTally } from "./tally/city-tally.ts";
import { bandsOf, gradesOf } from "./tally/distribution.ts";
import { type Ranked, ranking } from "./tally/ranking.ts";
import { type Scale, scaleOf, scoreOn } from "./tally/scale.ts";
import { scoresOf } from "./tally/scores.ts";
import { vetoTally } from "./tally/veto-tally.ts";
import { weakItems } from "./tally/weak-items.ts";

/** Everything a summary says in numbers. Averages and shares are of the counties that filed; the counts say how many. */
export const figuresOf = (input: SummaryInput): SummaryFigures => {
  const { division, cycle, framework, results } = input;
  const filed = results.filter(({ hasFiled }) => hasFiled);
  const scale = scaleOf(filed, framework);
  const scores = scoresOf(filed.map((result) => scoreOn(scale, result)));
  return {
    division,
    name: divisionName(division) ?? division,
    cycle,
    framework: editionName(framework),
    points: scale.points,
    converted: scale.isConverted,
    counts: {
      counties: results.length,
      filed: filed.length,
      signedOff: filed.filter(({ status }) => !status.provisional).length,
    },
    ...(scores && { scores }),
    counties: countyLines(input, filed, scale),
    grades: gradesOf(results, framework),
    bands: bandsOf(filed, scale),
    items: [...weakItems(filed, input)],
    vetoes: [...vetoTally(input)],
    ...(isProvince(division) && { cities: [...cityTally(results, scale)] }),
  };
};

const isProvince = (division: string): boolean => division.length === 2;

const countyLines = (
  { division, results }: SummaryInput,
  filed: readonly CountyResult[],
  scale: Scale,
): CountyLine[] => {
  const lineOf = lineWithin(division);
  return [
    ...ranking(filed, scale).map((ranked) => ({
      ...lineOf(ranked.result),
      ...rankOf(ranked, scale),
    })),
    ...results.filter(({ hasFiled }) => !hasFiled).map(lineOf),
  ];
};

const rankOf = ({ rank, result }: Ranked, scale: Scale) => ({
  rank,
  score: scoreOn(scale, result).toFixed(2),
});

/** Names repeat among the cities of a province, not within a city. */
const lineWithin =
  (division: string) =>
  ({ county, status, framework, hasFiled }: CountyResult): CountyLine => ({
    county,
    name: isProvince(division) ? fullDivisionName(county) : (divisionName(county) ?? county),
    filed: hasFiled,
    grade: status.grade,
    vetoes: status.vetoes.map(({ id }) => vetoById(framework, id)?.name ?? id),
    provisional: status.provisional,
    reported: status.reported,
    version: status.version,
    ...(status.updatedAt !== undefined && { updatedAt: status.updatedAt }),
    framework: editionName(status.framework),
  });
