import { frameworkOf } from "../domain/framework/editions.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { ChainFault } from "../domain/review/chain-fault.ts";
import { saidOfWhole } from "../domain/review/standing.ts";
import { emptyStatus, statusFromClaims } from "../domain/status/make-status.ts";
import { sameStatus } from "../domain/status/same-status.ts";
import { countyChainFault } from "./chain-faults.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { EvidenceBucket } from "./evidence-bucket.ts";
import { unkeptNumbers, unkeptReports } from "./ledger-gaps.ts";
import { isYounger, type RoundLook } from "./round-times.ts";
import { decisionKind } from "./row-kinds/decision.ts";
import { historyKind } from "./row-kinds/history.ts";
import type { RowKey } from "./rows.ts";

export interface CountyDifference {
  /** The status, or the county's line on the board, is not what claims and decisions give. */
  readonly isDue: boolean;
  readonly fault: ChainFault | undefined;
  /** Keys of versions, decisions and papers that the ledger lacks; none where it was not asked for. */
  readonly unkept: readonly RowKey[];
}

type Table = Pick<
  ComplianceTable,
  "status" | "claims" | "decisionsHead" | "decidedCount" | "decisions" | "issuedReports"
>;

interface Stores {
  readonly table: Table;
  readonly bucket: Pick<EvidenceBucket, "objects">;
}

/** Holds a county as a whole against what it is made of: its decisions against their chain, its status against all of them. */
export const countyDifference = async (
  place: CountyCycle,
  look: RoundLook,
  { table, bucket }: Stores,
): Promise<CountyDifference> => {
  const kept = await keptOf(place, table);
  const fault = await countyChainFault(place, kept.head, table);
  const isDue =
    !isYounger(kept.head.at, look.since) && (await isStatusDue(place, kept, look, table));
  const unkept = look.withLedger ? await unkeptOf(place, kept, look, { table, bucket }) : [];
  return { fault, isDue, unkept };
};

/** Where the newest is under way all wait: rows of one kind come into the ledger one after the other. */
const unkeptOf = async (
  place: CountyCycle,
  { stored, head }: Kept,
  { since }: RoundLook,
  { table, bucket }: Stores,
): Promise<readonly RowKey[]> => {
  const versions = isYounger(stored?.updatedAt, since) ? 0 : (stored?.version ?? 0);
  const decisions = isYounger(head.at, since) ? 0 : head.count;
  const found = await Promise.all([
    unkeptNumbers(
      place,
      {
        room: "history",
        last: versions,
        rowKey: (version) => historyKind.rowKey(place, { version }),
      },
      bucket,
    ),
    unkeptNumbers(
      place,
      {
        room: "decisions",
        last: decisions,
        rowKey: (number) => decisionKind.rowKey(place, { number }),
      },
      bucket,
    ),
    unkeptReports(place, since, { table, bucket }),
  ]);
  return found.flat();
};

/** The status before what it is made from: one that was behind at most asks for a recomputation too many. */
const keptOf = async (place: CountyCycle, table: Table) => {
  const stored = await table.status(place);
  const [claims, head] = await Promise.all([table.claims(place), table.decisionsHead(place)]);
  return { stored, claims, head };
};

type Kept = Awaited<ReturnType<typeof keptOf>>;

const isStatusDue = async (
  place: CountyCycle,
  { stored, claims, head }: Kept,
  { now }: RoundLook,
  table: Table,
): Promise<boolean> => {
  const framework = await frameworkOf(place.cycle);
  // Stryker disable next-line ConditionalExpression: scored as well, a county that filed nothing is what it was
  if (!framework || (!stored && claims.length === 0 && head.count === 0)) return false;
  if (head.count > 0 && (await table.decidedCount(place)) !== head.count) return true;
  const expected = statusFromClaims({
    framework,
    ...place,
    claims,
    said: saidOfWhole(head.folded),
    previous: stored,
    now,
  });
  return !sameStatus(stored ?? emptyStatus(framework, place), expected);
};

/** Whether somebody decided what the county's line on the board does not know of: one or two rows to read, however many there are. */
export const isBehindDecisions = async (
  place: CountyCycle,
  table: Pick<ComplianceTable, "decidedCount" | "decisionPage">,
): Promise<boolean> => {
  const after = (await table.decidedCount(place)) ?? 0;
  const { decisions } = await table.decisionPage(place, { after, limit: 1 });
  return decisions.length > 0;
};
