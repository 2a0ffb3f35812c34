import * as z from "zod";

/**
 * What Lambda puts on the on-failure destination of a stream ("Retain discarded records for a DynamoDB event source in
 * Lambda"): where the records are that a function could not process, not what they say. So whoever wants to ask for them
 * again reads this range of the shard, for as long as the stream keeps it: 24 hours.
 */
export const StreamFailure = z.object({
  requestContext: z.object({
    /** `RetryAttemptsExhausted`, `MaximumRecordAgeExceeded`, … */
    condition: z.string(),
    approximateInvokeCount: z.int(),
  }),
  /** Not there where the function gave no answer at all. */
  responseContext: z.object({ functionError: z.string().optional() }).optional(),
  timestamp: z.iso.datetime(),
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string().regex(/^\d+$/),
    endSequenceNumber: z.string().regex(/^\d+$/),
    /** Of the records that passed the function's filter. */
    batchSize: z.int(),
  }),
});
export type StreamFailure = z.infer<typeof StreamFailure>;
