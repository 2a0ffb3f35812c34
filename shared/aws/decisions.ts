import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { CountyCycle } from "../domain/place/county-cycle.ts";
import type { ProvinceCycle } from "../domain/place/province-cycle.ts";
import { type Calendar, noCalendar } from "../domain/review/calendar/settings.ts";
import type { Decision, Head } from "../domain/review/decision.ts";
import { type Gate, openGate } from "../domain/review/gate.ts";
import { decisionChain } from "./decision-chain.ts";
import { calendarKind } from "./row-kinds/calendar.ts";
import { calendarDecisionKind } from "./row-kinds/calendar-decision.ts";
import { decisionKind } from "./row-kinds/decision.ts";
import { decisionsKind } from "./row-kinds/decisions.ts";
import { statusKind } from "./row-kinds/status.ts";
import { attributes, type Table } from "./rows.ts";

export type DecisionsHead = Head<Gate>;
export type CalendarHead = Head<Calendar>;

/** The decisions on a county in a cycle. */
export const decisionRows = (table: Table) => {
  const chain = decisionChain<CountyCycle, Gate>(table, {
    decision: decisionKind,
    head: decisionsKind,
    none: openGate,
  });
  return {
    decisionsHead: chain.head,
    decisionById: chain.byId,
    decisionPage: chain.page,
    decisions: chain.all,

    /** Throws StaleRow when a decision or another version of the status came between. */
    decide: (
      place: CountyCycle,
      { decision, folded, statusVersion }: CountyDeciding,
    ): Promise<void> =>
      chain.write({
        place,
        decision,
        folded,
        unchanged: [statusUnchanged(table.name, place, statusVersion)],
      }),
  };
};

export interface CountyDeciding {
  readonly decision: Decision;
  readonly folded: Gate;
  /** The version of the status that was looked at; 0: there was none. */
  readonly statusVersion: number;
}

const statusUnchanged = (
  TableName: string,
  place: CountyCycle,
  version: number,
): TransactWriteItem => ({
  ConditionCheck: {
    TableName,
    Key: attributes({ ...statusKind.rowKey(place, {}) }),
    ...(version === 0
      ? { ConditionExpression: "attribute_not_exists(pk)" }
      : {
          ConditionExpression: "version = :read",
          ExpressionAttributeValues: attributes({ ":read": version }),
        }),
  },
});

/** The decisions on a province's cycle. */
export const calendarRows = (table: Table) => {
  const chain = decisionChain<ProvinceCycle, Calendar>(table, {
    decision: calendarDecisionKind,
    head: calendarKind,
    none: noCalendar,
  });
  return {
    calendarHead: chain.head,
    calendarDecisionById: chain.byId,
    calendarDecisions: chain.all,
    decideOnCycle: (
      place: ProvinceCycle,
      { decision, folded }: { readonly decision: Decision; readonly folded: Calendar },
    ): Promise<void> => chain.write({ place, decision, folded }),
  };
};
