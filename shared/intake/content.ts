import type { Checks } from "../domain/evidence/checks.ts";
import type { Reading } from "../domain/evidence/claim.ts";
import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { Fact } from "../domain/evidence/fact.ts";
import type { Narrative } from "../domain/evidence/narrative.ts";
import type { Registration } from "../domain/evidence/receipt.ts";
import type { ReceiptReading } from "../domain/evidence/receipt-reading.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { finding } from "../domain/findings/make-finding.ts";
import type { Framework } from "../domain/framework/framework.ts";
import type { Extracted } from "./extraction/extracted.ts";

/** A reading with what is odd about it. */
export interface JudgedReading {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
  /** What the integrity checks judged of it; a yes or no has nothing they could judge. */
  readonly checks: Checks;
  /** What the receipt says was read. */
  readonly onReceipt: ReceiptReading;
}

/** What a file holds. `findings` are those of the file as a whole; errors anywhere refuse the whole file. */
export type Content =
  | {
      readonly kind: "indicators";
      readonly readings: readonly JudgedReading[];
      readonly facts?: readonly Fact[];
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "document"; readonly findings: readonly Finding[] }
  | {
      readonly kind: "narrative";
      readonly narrative: Narrative;
      readonly findings: readonly Finding[];
    }
  | { readonly kind: "unreadable"; readonly findings: readonly Finding[] };

/** What a reader of one format is given. */
export interface FileToRead {
  readonly ref: EvidenceRef;
  readonly registration: Registration;
  readonly framework: Framework;
  readonly bytes: Uint8Array;
}

export type ContentReader = (file: FileToRead) => Promise<Content>;

export const unreadable = (...findings: readonly Finding[]): Content => ({
  kind: "unreadable",
  findings,
});

/** Why an extractor gave something else than what its format holds. */
export const refusedContent = (extracted: Extracted): Content =>
  unreadable(
    extracted.format === "refused" ? extracted.finding : finding("fileDamaged", { path: "" }),
  );
