import type { ReportInput } from "../../shared/report/report-input.ts";
import { completeCounty } from "./complete-county.ts";
import { contradictoryCounty } from "./contradictory-county.ts";
import { nothingFiledCounty } from "./nothing-filed-county.ts";
import { lingchuan } from "./report-counties.ts";

/** The counties whose whole reports are checked in: the seed's, an excellent one, one without anything, one in contradictions. */
export const goldenCounties = {
  lingchuan,
  "complete-county": completeCounty,
  "nothing-filed": nothingFiledCounty,
  contradictory: contradictoryCounty,
} as const satisfies Readonly<Record<string, () => ReportInput>>;
