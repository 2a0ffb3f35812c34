import * as z from "zod";
import { calendarKinds } from "../../shared/domain/review/calendar/calendar-kinds.ts";
import { countyKinds } from "../../shared/domain/review/county-kinds.ts";

/** A decision is one of its kinds, told by the word of its kind; each is read by its own schema, so that faults have places. */
const oneOf = (kinds: readonly { readonly schema: z.ZodObject }[]) =>
  z.union(kinds.map(({ schema }) => schema));

/** What people send to decide on a county's evaluation. */
export const CountyDecision = oneOf(countyKinds).meta({ id: "CountyDecision" });

/** What a province sends to decide on a cycle. */
export const CycleDecision = oneOf(calendarKinds).meta({ id: "CycleDecision" });
