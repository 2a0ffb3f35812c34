import pMap from "p-map";
import { parseLedgerKey } from "../../domain/ledger/ledger-place.ts";
import { isTestCounty } from "../../domain/place/test-county.ts";
import type { AuditSource } from "../audit/audit-source.ts";
import {
  divisionOf,
  type Partition,
  parseObjectKey,
  parsePartition,
  partitionKey,
} from "../keys.ts";
import { type DivisionRebuilt, type Rebuilding, rebuildDivision } from "./rebuild-division.ts";

/** Of which places the table is to be made again; all that the bucket has where nothing is said. */
export interface WantedPlaces {
  /** The beginning of a code: a county, a city's counties, or a province with all of them. */
  readonly division?: string | undefined;
  readonly cycle?: string | undefined;
}

/** How many divisions are made again at a time: the memory that it takes is that of so many. */
export interface RebuildPace {
  readonly atOnce: number;
}

/** The places that there is something of in the bucket, in order; the test county's rows are of no interest to anybody. */
export const placesToRebuild = async (
  source: AuditSource,
  { division = "", cycle }: WantedPlaces,
): Promise<readonly Partition[]> => {
  const found = new Set<string>();
  for (const [prefix, placeOf] of listings)
    for await (const key of source.keys(cycle === undefined ? prefix : `${prefix}${cycle}/`)) {
      const pk = placeOf(key);
      if (pk !== undefined) found.add(pk);
    }
  return [...found]
    .toSorted()
    .flatMap((pk) => parsePartition(pk) ?? [])
    .filter((place) => divisionOf(place).startsWith(division) && !isTestCounty(divisionOf(place)));
};

const listings = [
  [
    "ledger/",
    (key: string) => {
      const place = parseLedgerKey(key);
      return place && `${place.division}#${place.cycle}`;
    },
  ],
  [
    "evidence/",
    (key: string) => {
      const ref = parseObjectKey(key);
      return ref && partitionKey(ref);
    },
  ],
] as const;

/** The table as a projection of evidence and ledger (law 1): one division after another, each told when it is done. */
export const rebuildTable = async (
  places: readonly Partition[],
  { atOnce, ...rebuilding }: Rebuilding & RebuildPace,
  told: (rebuilt: DivisionRebuilt) => void,
): Promise<void> => {
  await pMap(places, async (place) => told(await rebuildDivision(place, rebuilding)), {
    concurrency: atOnce,
  });
};
