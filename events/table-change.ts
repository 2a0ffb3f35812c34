import * as z from "zod";

/** A batch of the table's stream, keys only: which rows were written or removed, never what they hold (law 3). */
export const TableChanges = z.object({
  Records: z.array(
    z.object({
      eventSource: z.literal("aws:dynamodb"),
      dynamodb: z.object({
        Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
        SequenceNumber: z.string(),
      }),
    }),
  ),
});
export type TableChanges = z.infer<typeof TableChanges>;
