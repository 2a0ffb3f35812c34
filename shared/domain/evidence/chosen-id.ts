import type { Finding } from "../findings/finding.ts";
import { finding } from "../findings/make-finding.ts";
import type { EvidenceId } from "./evidence.ts";
import { timeOf } from "./id-time.ts";

const MINUTE = 60_000;
/** A registration that is sent again after this long is one that was forgotten. */
const OLDEST_MS = 24 * 60 * MINUTE;
/** As far as an honest clock may be ahead. */
const NEWEST_MS = 5 * MINUTE;

/**
 * What is wrong with an id that the sender chose. The latest id wins for an indicator, so one out of the future would win
 * for ever, and one out of the past would lose against what was filed before it.
 */
export const chosenIdFindings = (evidenceId: EvidenceId, now: Date): readonly Finding[] => {
  const made = timeOf(evidenceId);
  if (made >= now.getTime() - OLDEST_MS && made <= now.getTime() + NEWEST_MS) return [];
  const values = { made: new Date(made).toISOString(), now: now.toISOString() };
  return [finding("evidenceIdOutOfTime", { path: "evidenceId", values })];
};
