import * as z from "zod";

/** Look at this row, and keep in the ledger what it says now: sent by reconcile for what the ledger lacks. */
export const RowNotice = z.object({ pk: z.string().min(1), sk: z.string().min(1) });
export type RowNotice = z.infer<typeof RowNotice>;
