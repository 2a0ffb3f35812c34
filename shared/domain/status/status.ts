import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import { EvidenceId } from "../evidence/evidence.ts";
import { Cycle } from "../place/cycle.ts";
import { CountyCode } from "../place/division.ts";
import { FiredVeto, ItemScore } from "../scoring/score.ts";

/** A decision of people on what a status says, by its number («第17号决定»). */
export const OnStatus = z.object({ number: z.int().positive(), at: z.iso.datetime() });
export type OnStatus = z.infer<typeof OnStatus>;

/** 达标状态 of a county in a cycle, as stored. Names and sentences come from the framework when it is shown. */
export const Status = z.object({
  county: CountyCode,
  cycle: Cycle,
  framework: z.object({ id: z.string(), version: z.int() }),
  /** 0 before anything was filed; one more with each change. */
  version: z.int().nonnegative(),
  score: DecimalText,
  maxScore: DecimalText,
  grade: z.string(),
  /** Nobody has signed for it as it is. */
  provisional: z.boolean(),
  /** The county's sign-off of it, and the city's word that it went to the province with. */
  signedOff: OnStatus.optional(),
  forwarded: OnStatus.optional(),
  vetoes: z.array(FiredVeto),
  reported: z.object({ indicators: z.int(), of: z.int() }),
  items: z.array(ItemScore),
  narrative: EvidenceId.optional(),
  /** The department that filed the narrative. */
  narrativeIssuer: z.string().optional(),
  /** The evidences whose facts stand; a status of earlier days, or of a county that told none, has none. */
  facts: z.array(EvidenceId).optional(),
  /** The departments that filed them. */
  factIssuers: z.array(z.string()).optional(),
  updatedAt: z.iso.datetime().optional(),
});
export type Status = z.infer<typeof Status>;
