import { EvidenceId, type EvidenceRef } from "../domain/evidence/evidence.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { Cycle } from "../domain/place/cycle.ts";
import { CountyCode } from "../domain/place/division.ts";
import type { ProvinceCycle } from "../domain/place/province-cycle.ts";

/** What rows belong to: a county's evaluation, or a province's calendar. */
export type Partition = CountyCycle | ProvinceCycle;

export const partitionKey = (place: Partition): string => `${divisionOf(place)}#${place.cycle}`;

export const divisionOf = (place: Partition): string =>
  "county" in place ? place.county : place.province;

/** A county's or a province's; nothing for a key that is none of ours. */
export const parsePartition = (pk: string): Partition | undefined => {
  const county = parsePartitionKey(pk);
  if (county) return county;
  const [province = "", cycle, ...rest] = pk.split("#");
  const parsed = Cycle.safeParse(cycle);
  return /^\d{2}$/.test(province) && parsed.success && rest.length === 0
    ? { province, cycle: parsed.data }
    : undefined;
};

/** Of a county; a province's partition is none. */
export const parsePartitionKey = (pk: string): CountyCycle | undefined => {
  const [county, cycle, ...rest] = pk.split("#");
  const parsedCounty = CountyCode.safeParse(county);
  const parsedCycle = Cycle.safeParse(cycle);
  if (!parsedCounty.success || !parsedCycle.success || rest.length > 0) return undefined;
  return { county: parsedCounty.data, cycle: parsedCycle.data };
};

/** Law 1: `evidence/{cycle}/{county}/{evidenceId}/{fileName}`. */
export const objectKey = ({ county, cycle, evidenceId }: EvidenceRef, fileName: string): string =>
  `${countyPrefix({ county, cycle })}${evidenceId}/${fileName}`;

export const evidencePrefix = (ref: EvidenceRef): string => objectKey(ref, "");

export const countyPrefix = ({ county, cycle }: CountyCycle): string =>
  `evidence/${cycle}/${county}/`;

export const parseObjectKey = (
  key: string,
): (EvidenceRef & { readonly fileName: string }) | undefined => {
  const [root, cycle, county, evidenceId, fileName, ...rest] = key.split("/");
  const parsed = {
    cycle: Cycle.safeParse(cycle),
    county: CountyCode.safeParse(county),
    evidenceId: EvidenceId.safeParse(evidenceId),
  };
  if (root !== "evidence" || !fileName || rest.length > 0) return undefined;
  if (!parsed.cycle.success || !parsed.county.success || !parsed.evidenceId.success)
    return undefined;
  return {
    cycle: parsed.cycle.data,
    county: parsed.county.data,
    evidenceId: parsed.evidenceId.data,
    fileName,
  };
};
