import * as z from "zod";
import { bounds } from "../../domain/bounds.ts";
import { Calendar } from "../../domain/review/calendar/settings.ts";
import { rowKind } from "../row-kind.ts";
import { chainEnd } from "./decisions.ts";

/** The head of a province's decisions on a cycle: its calendar as it is. Written with each, in its transaction. */
export const calendarKind = rowKind({
  word: "CALENDARS",
  key: {},
  body: z.object({ ...chainEnd, folded: Calendar }),
  bound: bounds.decisionsRow,
  streamedTo: [],
});
