import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { ProvinceCycle } from "../domain/place/province-cycle.ts";
import { foldCalendar } from "../domain/review/calendar/fold-calendar.ts";
import { type ChainFault, chainFault } from "../domain/review/chain-fault.ts";
import { foldDecisions } from "../domain/review/fold.ts";
import type { ComplianceTable } from "./compliance-table.ts";
import type { DecisionsHead } from "./decisions.ts";

/** What is wrong with a county's decisions as the table keeps them; a county without any costs nothing. */
export const countyChainFault = async (
  place: CountyCycle,
  head: DecisionsHead,
  table: Pick<ComplianceTable, "decisions">,
): Promise<ChainFault | undefined> => {
  if (head.count === 0) return undefined;
  const decisions = await table.decisions(place);
  return chainFault(
    { division: place.county, cycle: place.cycle },
    { head, decisions },
    foldDecisions,
  );
};

/** The same of the decisions on a province's cycle. */
export const calendarChainFault = async (
  place: ProvinceCycle,
  table: Pick<ComplianceTable, "calendarHead" | "calendarDecisions">,
): Promise<ChainFault | undefined> => {
  const head = await table.calendarHead(place);
  if (head.count === 0) return undefined;
  const decisions = await table.calendarDecisions(place);
  return chainFault(
    { division: place.province, cycle: place.cycle },
    { head, decisions },
    foldCalendar,
  );
};
