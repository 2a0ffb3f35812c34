import { EvidenceId, type EvidenceRef } from "../domain/evidence/evidence.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import { Cycle } from "../domain/place/cycle.ts";
import { CountyCode } from "../domain/place/division.ts";

export const partitionKey = ({ county, cycle }: CountyCycle): string => `${county}#${cycle}`;

export const parsePartitionKey = (pk: string): CountyCycle | undefined => {
  const [county, cycle, ...rest] = pk.split("#");
  const parsedCounty = CountyCode.safeParse(county);
  const parsedCycle = Cycle.safeParse(cycle);
  if (!parsedCounty.success || !parsedCycle.success || rest.length > 0) return undefined;
  return { county: parsedCounty.data, cycle: parsedCycle.data };
};

/** Sort keys (README "Data"). Between `SCORE#` and `STATUS` lies nothing else, so one query reads a whole status. */
export const sortKeys = {
  receipt: (evidenceId: EvidenceId) => `EVIDENCE#${evidenceId}`,
  receipts: "EVIDENCE#",
  claim: (subject: string, evidenceId: EvidenceId) => `CLAIM#${subject}#${evidenceId}`,
  claimsOn: (subject: string) => `CLAIM#${subject}#`,
  claims: "CLAIM#",
  decisions: "DECISION#",
  score: (itemId: string) => `SCORE#${itemId}`,
  scores: "SCORE#",
  status: "STATUS",
  /** Ten digits, so that text order is number order. */
  history: (version: number) => `HISTORY#${String(version).padStart(10, "0")}`,
  histories: "HISTORY#",
  narrative: (evidenceId: EvidenceId) => `NARRATIVE#${evidenceId}`,
  facts: (evidenceId: EvidenceId) => `FACTS#${evidenceId}`,
  /** Which accepted evidences have these bytes. */
  bytes: (sha256: string, evidenceId: EvidenceId) => `BYTES#${sha256}#${evidenceId}`,
  bytesOf: (sha256: string) => `BYTES#${sha256}#`,
} as const;

/** The rows of a county whose sort key begins with a prefix. */
export const prefixed = (place: CountyCycle, prefix: string) => ({
  pk: partitionKey(place),
  condition: "begins_with(sk, :prefix)",
  values: { ":prefix": prefix },
});

/** What a changed row of the stream is about, or nothing when it is no row that scores depend on. */
export const parseChangedRow = (
  sk: string,
):
  | { readonly kind: "claim"; readonly subject: string; readonly evidenceId: string }
  | { readonly kind: "decision"; readonly id: string }
  | undefined => {
  const [row, subject, id] = sk.split("#");
  if (row === "CLAIM" && subject !== undefined && id !== undefined)
    return { kind: "claim", subject, evidenceId: id };
  if (row === "DECISION") return { kind: "decision", id: sk.slice(sortKeys.decisions.length) };
  return undefined;
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
