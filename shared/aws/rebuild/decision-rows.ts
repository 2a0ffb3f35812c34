import type { LedgerRoom } from "../../domain/ledger/ledger-place.ts";
import { foldOnCalendar } from "../../domain/review/calendar/fold-calendar.ts";
import { noCalendar } from "../../domain/review/calendar/settings.ts";
import type { Decision } from "../../domain/review/decision.ts";
import { foldDecision } from "../../domain/review/fold.ts";
import { openGate } from "../../domain/review/gate.ts";
import { type ChainKinds, headRow } from "../decision-chain.ts";
import type { Partition } from "../keys.ts";
import { calendarKind } from "../row-kinds/calendar.ts";
import { calendarDecisionKind } from "../row-kinds/calendar-decision.ts";
import { decidedKind } from "../row-kinds/decided.ts";
import { decisionKind } from "../row-kinds/decision.ts";
import { decisionsKind } from "../row-kinds/decisions.ts";
import type { Row } from "../rows.ts";
import { brokenAt } from "./ledger-broken.ts";

/** What the decisions of a place come to. */
export interface DecisionRows<Folded> {
  /** Under which number each id was decided. */
  readonly ids: readonly Row[];
  /** Nothing where nobody decided. */
  readonly head: Row | undefined;
  readonly count: number;
  readonly folded: Folded;
}

interface Chained<Folded> {
  readonly room: LedgerRoom;
  readonly decision: Pick<ChainKinds<Folded>["decision"], "read">;
  readonly head: Pick<ChainKinds<Folded>["head"], "row">;
  readonly none: Folded;
  readonly fold: (folded: Folded, decision: Decision) => Folded;
}

/** From the rows of a whole chain, in the order of their numbers. Throws LedgerBroken at one of a kind that is not known. */
const rowsOfChain =
  <Folded>({ room, decision, head, none, fold }: Chained<Folded>) =>
  (place: Partition, rows: readonly Row[]): DecisionRows<Folded> => {
    const decisions = rows.map(decision.read);
    let folded = none;
    for (const each of decisions)
      try {
        folded = fold(folded, each);
      } catch (cause) {
        throw brokenAt(place, room, { number: each.number, kind: "unreadable" }, { cause });
      }
    const last = decisions.at(-1);
    return {
      ids: decisions.map(({ id, number }) => decidedKind.row(place, { id }, number)),
      head: last && headRow(head, place, { decision: last, folded }),
      count: decisions.length,
      folded,
    };
  };

export const countyDecisionRows = rowsOfChain({
  room: "decisions",
  decision: decisionKind,
  head: decisionsKind,
  none: openGate,
  fold: foldDecision,
});

export const calendarDecisionRows = rowsOfChain({
  room: "calendar",
  decision: calendarDecisionKind,
  head: calendarKind,
  none: noCalendar,
  fold: foldOnCalendar,
});
