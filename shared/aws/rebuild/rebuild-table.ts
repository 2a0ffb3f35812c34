import pMap from "p-map";
import { isTestCounty } from "../../domain/place/test-county.ts";
import { divisionOf, type Partition } from "../keys.ts";
import { type DivisionRebuilt, type Rebuilding, rebuildDivision } from "./rebuild-division.ts";

/** Of which places the table is to be made again; all that the bucket has where nothing is said. */
export interface Wanted {
  /** The beginning of a code: a county, a city's counties, or a province with all of them. */
  readonly division?: string | undefined;
  readonly cycle?: string | undefined;
}

/** Divisions at a time: the memory that it takes is that of so many. */
const CONCURRENCY = 2;

/** The places that there is something of in the bucket, in order; the test county's rows are of no interest to anybody. */
export const placesToRebuild = async (
  { objects }: Pick<Rebuilding, "objects">,
  { division = "", cycle }: Wanted,
): Promise<readonly Partition[]> =>
  (await objects.places()).filter(
    (place) =>
      divisionOf(place).startsWith(division) &&
      (cycle === undefined || place.cycle === cycle) &&
      !isTestCounty(divisionOf(place)),
  );

/** The table as a projection of evidence and ledger (law 1): one division after another, each told when it is done. */
export const rebuildTable = async (
  places: readonly Partition[],
  rebuilding: Rebuilding,
  told: (rebuilt: DivisionRebuilt) => void,
): Promise<void> => {
  await pMap(places, async (place) => told(await rebuildDivision(place, rebuilding)), {
    concurrency: CONCURRENCY,
  });
};
