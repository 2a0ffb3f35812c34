import type { Caller } from "../domain/access.ts";
import type { SeenDecisions } from "../domain/evidence/receipt.ts";
import type { Evaluation } from "../domain/framework/evaluation.ts";
import { fillableItems } from "../domain/review/filing.ts";
import { type Filling, judgedIds } from "../domain/review/situation.ts";
import type { ComplianceTable } from "./compliance-table.ts";

export interface ReadFilling {
  readonly filling: Filling;
  /** For the registration, which travels with its object. */
  readonly seen: SeenDecisions;
}

/** What whoever files something may change now: two rows to read, however much was decided. */
export const readFilling = async (
  place: Evaluation,
  { caller, now }: { readonly caller: Caller; readonly now: Date },
  table: Pick<ComplianceTable, "decisionsHead" | "calendarHead">,
): Promise<ReadFilling> => {
  const { framework, cycle } = place;
  const [head, calendar] = await Promise.all([
    table.decisionsHead(place),
    table.calendarHead({ province: framework.province, cycle }),
  ]);
  const filling = {
    gate: head.folded,
    calendar: calendar.folded,
    framework,
    caller,
    now: now.toISOString(),
  };
  const open = fillableItems(filling);
  return {
    filling,
    seen: {
      decisions: head.count,
      calendar: calendar.count,
      ...(open.length < judgedIds(framework).length && { items: [...open] }),
    },
  };
};
