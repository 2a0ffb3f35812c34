import { type Claim, NARRATIVE } from "../domain/evidence/claim.ts";
import type { EvidenceId } from "../domain/evidence/evidence.ts";
import { FACTS } from "../domain/evidence/fact.ts";
import type { Registration } from "../domain/evidence/receipt.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { keptFindings } from "../domain/findings/kept-findings.ts";
import type { Content } from "./content.ts";

interface AcceptedContent {
  readonly content: Exclude<Content, { kind: "unreadable" }>;
  readonly registration: Registration;
  readonly evidenceId: EvidenceId;
  /** What is odd about the file as a whole: it stands on the receipt, and on what is claimed of a document. */
  readonly ofWhole: readonly Finding[];
}

/** One claim for each subject that the file says something of. */
export const claimsOf = ({
  content,
  registration,
  evidenceId,
  ofWhole,
}: AcceptedContent): readonly Claim[] => {
  const { issuer, sha256 } = registration;
  switch (content.kind) {
    case "indicators":
      return [
        ...content.readings.map(
          ({ reading, findings, checks }): Claim => ({
            kind: "indicator",
            subject: reading.indicator,
            evidenceId,
            issuer,
            reading,
            checks,
            ...keptFindings(findings, ofWhole.length),
          }),
        ),
        ...(content.facts?.length
          ? [
              {
                kind: "facts",
                subject: FACTS,
                evidenceId,
                issuer,
                ...keptFindings([], ofWhole.length),
              } as const,
            ]
          : []),
      ];
    case "document":
      return (registration.documents ?? []).map((subject) => ({
        kind: "document",
        subject,
        evidenceId,
        issuer,
        sha256,
        ...keptFindings(ofWhole),
      }));
    case "narrative":
      return [
        {
          kind: "narrative",
          subject: NARRATIVE,
          evidenceId,
          issuer,
          ...keptFindings([], ofWhole.length),
        },
      ];
  }
};
