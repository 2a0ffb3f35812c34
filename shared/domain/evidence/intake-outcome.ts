import type { Finding } from "../findings/finding.ts";
import type { Claim } from "./claim.ts";
import type { Facts } from "./fact.ts";
import type { Narrative } from "./narrative.ts";
import type { ReceiptPart } from "./receipt-part.ts";
import type { ReceiptReading } from "./receipt-reading.ts";

/** What reading a file led to; `narrative` only for a narrative file. */
export type IntakeOutcome =
  | {
      readonly kind: "accepted";
      readonly claims: readonly Claim[];
      readonly narrative?: Narrative;
      /** Only for an indicators file that has any. */
      readonly facts?: Facts;
      /** What was read of each indicator; only for an indicators file. */
      readonly readings?: readonly ReceiptReading[];
      /** How much was read of each part; only for a narrative file. */
      readonly parts?: readonly ReceiptPart[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "rejected"; readonly findings: readonly Finding[] };

/** The fuse that stopped a file which no count had stopped before (`extraction/limits.ts`): for a developer to look at. */
export const blownFuse = ({ findings }: IntakeOutcome): string | undefined =>
  findings.find(({ code }) => code === "tooComplex")?.values.fuse;
