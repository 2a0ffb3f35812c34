import * as z from "zod";

/** A batch of SQS messages as Lambda hands it over. */
export const QueueBatch = z.object({
  Records: z.array(
    z.object({ messageId: z.string(), body: z.string(), eventSource: z.literal("aws:sqs") }),
  ),
});
export type QueueBatch = z.infer<typeof QueueBatch>;
