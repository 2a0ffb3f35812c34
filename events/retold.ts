import * as z from "zod";
import { RetellPlace } from "./retell-request.ts";

const Told = z.strictObject({ type: z.string(), id: z.string(), at: z.iso.datetime() });

/** One page of what publish-changes told again, or would have told. */
export const Retold = z.strictObject({
  told: z.array(Told),
  /** What the bus did not take. */
  refused: z.array(Told),
  /** Where the next page begins, if there is one. */
  next: RetellPlace.optional(),
});
export type Retold = z.infer<typeof Retold>;
