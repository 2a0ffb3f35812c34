import * as z from "zod";

/** A supporting document of the pack: its registration, and the text of which its file is made. */
export const PackDocument = z.strictObject({
  fileName: z.string(),
  contentType: z.string(),
  title: z.string(),
  issuer: z.string(),
  documentNumber: z.string().optional(),
  period: z.strictObject({ from: z.string(), to: z.string() }),
  documents: z.array(z.string()),
  text: z.string().optional(),
});
export type PackDocument = z.infer<typeof PackDocument>;
