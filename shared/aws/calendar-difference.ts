import type { ProvinceCycle } from "../domain/place/province-cycle.ts";
import type { ChainFault } from "../domain/review/chain-fault.ts";
import { calendarChainFault } from "./chain-faults.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { EvidenceBucket } from "./evidence-bucket.ts";
import { unkeptNumbers, unkeptReports } from "./ledger-gaps.ts";
import { isYounger, type RoundLook } from "./round-times.ts";
import { calendarDecisionKind } from "./row-kinds/calendar-decision.ts";
import type { RowKey } from "./rows.ts";

interface Stores {
  readonly table: Pick<ComplianceTable, "calendarHead" | "calendarDecisions" | "issuedReports">;
  readonly bucket: Pick<EvidenceBucket, "objects">;
}

/** Holds the decisions on a province's cycle against their chain, and them and its summaries against the ledger. */
export const calendarDifference = async (
  place: ProvinceCycle,
  { since, withLedger }: RoundLook,
  stores: Stores,
): Promise<{ readonly fault: ChainFault | undefined; readonly unkept: readonly RowKey[] }> => {
  const fault = await calendarChainFault(place, stores.table);
  if (!withLedger) return { fault, unkept: [] };
  const { count, at } = await stores.table.calendarHead(place);
  const last = isYounger(at, since) ? 0 : count;
  const rowKey = (number: number) => calendarDecisionKind.rowKey(place, { number });
  const decisions = await unkeptNumbers(place, { room: "calendar", last, rowKey }, stores.bucket);
  return { fault, unkept: [...decisions, ...(await unkeptReports(place, since, stores))] };
};
