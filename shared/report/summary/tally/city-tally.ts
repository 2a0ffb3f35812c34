import { divisionName } from "../../../domain/place/division.ts";
import type { CountyResult } from "../county-result.ts";
import type { CityLine } from "../summary-figures.ts";
import { type Scale, scoreOn } from "./scale.ts";
import { scoresOf } from "./scores.ts";

const CITY_DIGITS = 4;

/** A province's counties by city, in code order. */
export const cityTally = (results: readonly CountyResult[], scale: Scale): readonly CityLine[] =>
  [...Map.groupBy(results, ({ county }) => cityOf(county))].map(([division, ofCity]) => {
    const filed = ofCity.filter(({ hasFiled }) => hasFiled);
    const scores = scoresOf(filed.map((result) => scoreOn(scale, result)));
    return {
      division,
      name: divisionName(division) ?? division,
      counties: ofCity.length,
      filed: filed.length,
      signedOff: filed.filter(({ status }) => !status.provisional).length,
      vetoed: ofCity.filter(({ status }) => status.vetoes.length > 0).length,
      ...(scores && { scores }),
    };
  });

export const cityOf = (county: string): string => county.slice(0, CITY_DIGITS);
