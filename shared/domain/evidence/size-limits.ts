import type { EvidenceKind } from "../formats/evidence-kind.ts";

const megabytes = (count: number) => count * 1024 * 1024;
/** Bytes a file of a kind may have: 50 MB a document, 10 MB a table or a narrative. */
export const sizeLimits = {
  indicators: megabytes(10),
  document: megabytes(50),
  narrative: megabytes(10),
} as const satisfies Record<EvidenceKind, number>;
