import * as z from "zod";

/** A reviewer's word on a county's status; decisions have the table as their truth (law 1). */
export const Decision = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("vetoDeclared"),
    veto: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal("signedOff"),
    /** Of what was signed (`caseMark`): versions begin anew where a table is made again, content does not. */
    mark: z.string(),
    by: z.string(),
    at: z.iso.datetime(),
  }),
]);
export type Decision = z.infer<typeof Decision>;
