import * as z from "zod";

/** What an evidence is: figures, a supporting document, or the county's own words. */
export const EvidenceKind = z.enum(["indicators", "document", "narrative"]);
export type EvidenceKind = z.infer<typeof EvidenceKind>;
