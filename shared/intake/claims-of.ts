import { type Claim, NARRATIVE } from "../domain/claim.ts";
import type { EvidenceId } from "../domain/evidence.ts";
import type { Finding } from "../domain/finding.ts";
import type { Registration } from "../domain/receipt.ts";
import type { Content } from "./content.ts";

interface AcceptedContent {
  readonly content: Exclude<Content, { kind: "unreadable" }>;
  readonly registration: Registration;
  readonly evidenceId: EvidenceId;
  /** What is odd about the file as a whole. */
  readonly ofWhole: readonly Finding[];
}

/** One claim for each subject that the file says something of. */
export const claimsOf = ({
  content,
  registration,
  evidenceId,
  ofWhole,
}: AcceptedContent): readonly Claim[] => {
  switch (content.kind) {
    case "indicators":
      return content.readings.map(({ reading, findings }) => ({
        kind: "indicator",
        subject: reading.indicator,
        evidenceId,
        reading,
        findings: [...findings, ...ofWhole],
      }));
    case "document":
      return (registration.documents ?? []).map((subject) => ({
        kind: "document",
        subject,
        evidenceId,
        findings: [...ofWhole],
      }));
    case "narrative":
      return [{ kind: "narrative", subject: NARRATIVE, evidenceId, findings: [...ofWhole] }];
  }
};
