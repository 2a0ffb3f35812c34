import * as z from "zod";
import { JsonText } from "../../events/json-text.ts";

/** A line of a function's log, as far as it says why something failed or what became of it (`shared/log`, `shared/batch`). */
const LoggedLine = z.object({
  level: z.enum(["info", "error"]),
  message: z.string(),
  /** Ids of messages, or sequence numbers of records, that were handed back with this failure. */
  comesAgain: z.array(z.string()).default([]),
  error: z.string().optional(),
  cause: z.string().optional(),
  stack: z.array(z.string()).default([]),
  county: z.string().optional(),
  cycle: z.string().optional(),
  evidenceId: z.string().optional(),
  state: z.string().optional(),
  version: z.int().optional(),
});
/** `at` is when CloudWatch took it; on this machine lines have no time. */
export type LoggedLine = z.infer<typeof LoggedLine> & { readonly at?: Date | undefined };

const Line = JsonText.pipe(LoggedLine);

/** Nothing for what is no line of ours, such as what the runtime writes. */
export const loggedLine = (text: string, at?: Date): LoggedLine | undefined => {
  const { data } = Line.safeParse(text);
  return data && { ...data, at };
};
