import * as z from "zod";

/** What EventBridge calls a function with on a schedule: it says no more than that it is time. */
export const ClockEvent = z.object({ "detail-type": z.literal("Scheduled Event") });
export type ClockEvent = z.infer<typeof ClockEvent>;
