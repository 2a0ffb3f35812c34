import * as z from "zod";

/** One finding as a person reads it (law 6). */
export const FindingAnswer = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning"]),
    path: z.string(),
    message: z.string(),
    remedy: z.string(),
  })
  .meta({ id: "Finding", description: "What is wrong or odd, where, and how to mend it." });
export type FindingAnswer = z.infer<typeof FindingAnswer>;

/** RFC 9457 `application/problem+json`. */
export const Problem = z
  .object({
    type: z.literal("about:blank"),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    requestId: z.string(),
    findings: z.array(FindingAnswer).optional(),
  })
  .meta({
    id: "Problem",
    description: "Why a request was not served. `code` is stable; `title` is for people.",
  });
export type Problem = z.infer<typeof Problem>;
