import * as z from "zod";

export const ReportLink = z
  .strictObject({
    url: z.url().meta({
      description:
        "Read the report by GET, without a token; as a page or PDF it opens in place, else it is saved.",
    }),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: "ReportLink", description: "Where a report can be read for a minute." });
export type ReportLink = z.infer<typeof ReportLink>;
