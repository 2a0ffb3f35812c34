import * as z from "zod";

export const TodoAnswer = z
  .object({
    cycle: z.string(),
    todo: z.array(
      z.object({
        county: z.string(),
        name: z.string(),
        kind: z.string(),
        items: z.array(z.string()).optional(),
        dueAt: z.iso.datetime().optional().meta({
          description: "The moment at which the last day for it is over.",
        }),
        overdue: z.boolean(),
        urgedBy: z.int().positive().optional(),
      }),
    ),
  })
  .meta({
    id: "Todo",
    description: "What waits for the caller; each entry is a decision to take.",
  });
export type TodoAnswer = z.infer<typeof TodoAnswer>;
