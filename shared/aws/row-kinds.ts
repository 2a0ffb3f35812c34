import type { AnyRowKind, StreamReader } from "./row-kind.ts";
import { bytesKind } from "./row-kinds/bytes.ts";
import { calendarKind } from "./row-kinds/calendar.ts";
import { calendarDecisionKind } from "./row-kinds/calendar-decision.ts";
import { claimKind } from "./row-kinds/claim.ts";
import { decidedKind } from "./row-kinds/decided.ts";
import { decisionKind } from "./row-kinds/decision.ts";
import { decisionsKind } from "./row-kinds/decisions.ts";
import { factsKind } from "./row-kinds/facts.ts";
import { historyKind } from "./row-kinds/history.ts";
import { narrativeKind } from "./row-kinds/narrative.ts";
import { receiptKind } from "./row-kinds/receipt.ts";
import { reportKind } from "./row-kinds/report.ts";
import { statusKind } from "./row-kinds/status.ts";

/** Every kind of row there is. Adapters import the kinds they use from their files, so that a function starts without the rest. */
export const rowKinds = {
  receipt: receiptKind,
  claim: claimKind,
  narrative: narrativeKind,
  facts: factsKind,
  bytes: bytesKind,
  decision: decisionKind,
  decisions: decisionsKind,
  decided: decidedKind,
  calendarDecision: calendarDecisionKind,
  calendar: calendarKind,
  status: statusKind,
  history: historyKind,
  report: reportKind,
} as const satisfies Record<string, AnyRowKind>;
export type RowKindName = keyof typeof rowKinds;

/** The kinds whose changes a function is told of: its handler has to say what it does with each. */
export type ToldTo<Reader extends StreamReader> = {
  [Name in RowKindName]: Reader extends (typeof rowKinds)[Name]["streamedTo"][number]
    ? Name
    : never;
}[RowKindName];
