import type { EvidenceKind } from "../formats/evidence-kind.ts";
import { familyOf } from "../formats/file-formats.ts";

/** Codes that a finding carries; the words for them are told by format-terms.ts, to whoever reads. */
export const openingTerm = (format: string): string => `opening:${familyOf(format)}`;
export const savingTerm = (format: string, kind: EvidenceKind): string =>
  `saving:${kind}:${familyOf(format)}`;
export const takenTerm = (kind: EvidenceKind): string => `taken:${kind}`;
/** To be saved as that very format. */
export const savedAsTerm = (format: string): string => `as:${format}`;
