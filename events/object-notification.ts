import * as z from "zod";

/** S3 writes keys into notifications as form data: spaces as `+`, everything else percent-encoded. */
const ObjectKey = z.string().transform((key, context) => {
  try {
    return decodeURIComponent(key.replaceAll("+", " "));
  } catch {
    context.addIssue({ code: "custom", message: "the object key is not percent-encoded text" });
    return z.NEVER;
  }
});

/**
 * An S3 event notification, as far as we use it: it only says «look at this key» (law 2), so neither its name nor its
 * sequencer is read. S3 sends `s3:TestEvent` without records when the notification is set up.
 */
export const ObjectNotification = z.object({
  Records: z
    .array(
      z.object({
        /** When it happened, for what is measured; nothing is decided by it. A reconciliation says none. */
        eventTime: z.iso.datetime().optional(),
        s3: z.object({ object: z.object({ key: ObjectKey }) }),
      }),
    )
    .default([]),
});
export type ObjectNotification = z.infer<typeof ObjectNotification>;
