import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { Calendar } from "../../domain/review/calendar/settings.ts";
import { Decision } from "../../domain/review/decision.ts";
import { rowKind } from "../row-kind.ts";
import { tenDigits } from "../ten-digits.ts";
import { chainEnd } from "./decisions.ts";

/** What the province decided on a cycle; its partition is the province's, which no county's rows are in. */
export const calendarDecisionKind = rowKind({
  word: "CALENDAR",
  key: { number: tenDigits },
  body: Decision,
  bound: bounds.decisionRow,
  streamedTo: [],
});

/** The head of them: the cycle's calendar as it is. */
export const calendarKind = rowKind({
  word: "CALENDARS",
  key: {},
  body: z.object({ ...chainEnd, folded: Calendar }),
  bound: bounds.decisionsRow,
  streamedTo: [],
});
