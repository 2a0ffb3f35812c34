import * as z from "zod";

/** One changed row, keys only: that it was written or removed, never what it holds (law 3). */
const TableChange = z.object({
  eventSource: z.literal("aws:dynamodb"),
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
    SequenceNumber: z.string(),
    /** When the row was written, in seconds since 1970, for what is measured; nothing is decided by it. */
    ApproximateCreationDateTime: z.number().optional(),
  }),
});
export type TableChange = z.infer<typeof TableChange>;

/** A batch of the table's stream. Which kinds of rows are in it is the business of the function's filter. */
export const TableChanges = z.object({ Records: z.array(TableChange) });
export type TableChanges = z.infer<typeof TableChanges>;
