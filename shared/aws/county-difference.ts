import { frameworkOf } from "../domain/framework/editions.ts";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { ChainFault } from "../domain/review/chain-fault.ts";
import { saidOfWhole } from "../domain/review/standing.ts";
import { emptyStatus, statusFromClaims } from "../domain/status/make-status.ts";
import { sameStatus } from "../domain/status/same-status.ts";
import { countyChainFault } from "./chain-faults.ts";
import type { ComplianceTable } from "./compliance-table.ts";

export interface CountyDifference {
  /** The status, or the county's line on the board, is not what claims and decisions give. */
  readonly isDue: boolean;
  readonly fault: ChainFault | undefined;
}

interface Look {
  /** A decision that is younger than that moment (ISO 8601, UTC) is under way. */
  readonly since: string | undefined;
  /** ISO 8601, UTC. */
  readonly now: string;
}

type Table = Pick<
  ComplianceTable,
  "status" | "claims" | "decisionsHead" | "decidedCount" | "decisions"
>;

/** Holds a county as a whole against what it is made of: its decisions against their chain, its status against all of them. */
export const countyDifference = async (
  place: CountyCycle,
  look: Look,
  table: Table,
): Promise<CountyDifference> => {
  const kept = await keptOf(place, table);
  const fault = await countyChainFault(place, kept.head, table);
  const { at } = kept.head;
  const isMoving = look.since !== undefined && at !== undefined && at > look.since;
  return { fault, isDue: !isMoving && (await isStatusDue(place, kept, look, table)) };
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
  { now }: Look,
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
