import * as z from "zod";

/**
 * What integrity checks made of one reading when its file was read: by the code of each check, how many of its places were
 * judged and how many were found at fault. A check that had nothing to judge is not in it.
 */
export const Checks = z.record(
  z.string(),
  z.object({ judged: z.int().positive(), found: z.int().positive().optional() }),
);
export type Checks = z.infer<typeof Checks>;
