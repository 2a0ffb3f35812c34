import type { Claim } from "../domain/evidence/claim.ts";
import type { EvidenceRef } from "../domain/evidence/evidence.ts";
import type { IntakeOutcome } from "../domain/evidence/intake-outcome.ts";
import type { Registration } from "../domain/evidence/receipt.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { lockedIndicators, withinOpenItems } from "../domain/review/locked-claims.ts";
import type { ComplianceTable } from "./compliance-table.ts";

interface Read {
  readonly ref: EvidenceRef;
  readonly registration: Registration;
  readonly framework: Framework;
}

/**
 * What counts of a file that was read, by what was open when it was registered: not by what is open now, so that a late
 * message, and a table that is made again, come to the same receipt. Only a file filed while some items were open costs
 * reads here.
 */
export const ofOpenItems = async (
  outcome: IntakeOutcome,
  { ref, registration, framework }: Read,
  table: Pick<ComplianceTable, "latestClaims">,
): Promise<IntakeOutcome> => {
  const items = registration.seen?.items;
  if (items === undefined || outcome.kind === "rejected" || registration.kind !== "indicators")
    return outcome;
  const before = await Promise.all(
    lockedIndicators(outcome, items, framework).map(async (subject) =>
      (await table.latestClaims(ref, subject)).find(
        ({ evidenceId }) => evidenceId < ref.evidenceId,
      ),
    ),
  );
  const standing = new Map<string, Claim>(
    before.flatMap((claim) => (claim ? [[claim.subject, claim] as const] : [])),
  );
  return withinOpenItems(outcome, items, { framework, standing });
};
