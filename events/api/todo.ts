import * as z from "zod";
import { Stage } from "../../shared/domain/review/stage.ts";

const Who = z
  .object({
    division: z.string(),
    name: z.string().meta({ description: "Of the division, in full: 晋城市陵川县." }),
    department: z.object({ id: z.string(), name: z.string() }).optional(),
    stage: Stage.optional().meta({
      description: "Of the evaluation, where the caller is of one county.",
    }),
    dueAt: z.iso.datetime().optional().meta({
      description: "The moment at which the day for what the stage waits for is over.",
    }),
  })
  .meta({ description: "The caller, by name." });

const Reason = z.object({
  item: z.string(),
  name: z.string().meta({ description: "Of the item." }),
  decision: z.int().positive(),
  reason: z.string(),
});

export const TodoAnswer = z
  .object({
    cycle: z.string(),
    who: Who,
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
        reasons: z.array(Reason).optional().meta({
          description: "Why what is to be mended was given back, each in full.",
        }),
      }),
    ),
    done: z
      .array(
        z.object({
          county: z.string(),
          name: z.string(),
          kind: z.string(),
          items: z.array(z.string()).optional(),
          decision: z.int().positive().optional(),
          at: z.iso.datetime().optional(),
        }),
      )
      .meta({
        description:
          "What the caller, or somebody in the same place, decided last, newest first; to a city, how far it has come in each county.",
      }),
  })
  .meta({
    id: "Todo",
    description: "What waits for the caller; each entry is a decision to take.",
  });
export type TodoAnswer = z.infer<typeof TodoAnswer>;
