import { ledgerRow } from "../../../shared/aws/ledger-rows.ts";
import { claimKind } from "../../../shared/aws/row-kinds/claim.ts";
import { receiptKind } from "../../../shared/aws/row-kinds/receipt.ts";
import type { Row } from "../../../shared/aws/rows.ts";
import { hashIn, historyRow } from "../../../shared/aws/status-history.ts";
import { ledgerText } from "../../../shared/domain/ledger/ledger-object.ts";
import { type LedgerRoom, ledgerKey } from "../../../shared/domain/ledger/ledger-place.ts";
import type { CountyCycle } from "../../../shared/domain/place/county-cycle.ts";
import { NO_HASH } from "../../../shared/domain/review/chain.ts";
import { historyEntry } from "../../../shared/domain/status/history.ts";
import { documentClaim, indicatorClaim } from "../../support/builders.ts";
import { completeCounty } from "../../support/complete-county.ts";
import { acceptance } from "../../support/evidence-builders.ts";
import { evidenceIdOf } from "../../support/report-builders.ts";

export interface CountySize {
  readonly evidences: number;
  readonly versions: number;
}

/** The ledger of a county that filed so much: receipts with two claims each, and versions as large as a whole county's. */
export const madeLedger = async (
  place: CountyCycle,
  { evidences, versions }: CountySize,
): Promise<ReadonlyMap<string, string>> => {
  const objects = new Map<string, string>();
  const put = (room: LedgerRoom, name: string, rows: readonly Row[]): void => {
    const key = ledgerKey({ division: place.county, cycle: place.cycle, room, name });
    objects.set(key, ledgerText(rows.map(ledgerRow)));
  };
  for (let at = 1; at <= evidences; at++) {
    const evidenceId = evidenceIdOf(at);
    const claims = [
      indicatorClaim("leaderSchoolVisits", { value: String(at) }),
      documentClaim("1.1-1", at),
    ].map((claim) => ({ ...claim, evidenceId }));
    const { receipt } = acceptance(evidenceId, claims, { sha256: String(at).padStart(64, "0") });
    put("receipts", `${evidenceId}/1`, [
      receiptKind.row(place, { evidenceId }, { ...receipt, ...place }, { revision: 1 }),
      ...claims.map((claim) => claimKind.row(place, claim, claim)),
    ]);
  }
  const status = { ...completeCounty().status, ...place };
  let after = NO_HASH;
  for (let version = 1; version <= versions; version++) {
    const updatedAt = new Date(Date.UTC(2021, 10, 1, 0, version)).toISOString();
    const made = { ...status, version, updatedAt };
    const cause = { evidence: [evidenceIdOf(version)], decisions: [], reconciled: false };
    const row = await historyRow(made, historyEntry(status, made, cause), after);
    put("history", String(version), [row]);
    after = hashIn(row);
  }
  return objects;
};
