import * as z from "zod";
import { Stage } from "../../shared/domain/review/stage.ts";

const count = z.int().nonnegative();

const filed = {
  documents: z
    .object({
      required: count.meta({ description: "应交." }),
      accepted: count.meta({ description: "已交: accepted, so that they count." }),
      underWay: count.meta({ description: "校验中: registered, or being checked." }),
      rejected: count.meta({ description: "有问题: refused, and nothing since that was not." }),
      missing: count,
    })
    .meta({ description: "Required documents, by what was filed for each." }),
  findings: count.meta({ description: "What is said against those that were refused." }),
  figures: z
    .object({ required: count, reported: count })
    .meta({ description: "Indicators that are asked for, and those that have a reading." }),
  overdue: count.meta({
    description: "逾期: items of which something is outstanding though their day is over.",
  }),
};

export const DepartmentLine = z
  .object({
    id: z.string(),
    name: z.string(),
    items: z.array(z.string()).meta({ description: "Those that it leads or assists in." }),
    ...filed,
    toUrge: z.array(z.string()).meta({
      description:
        "Items that an urging names: those that are late or, where none is yet, those of which something is outstanding.",
    }),
    dueAt: z.iso.datetime().optional().meta({
      description: "The moment at which the first day for what is outstanding is over.",
    }),
    urgedBy: z
      .int()
      .positive()
      .optional()
      .meta({ description: "The last decision that urged what is outstanding." }),
    lastFiledAt: z.iso.datetime().optional().meta({
      description: "When it last registered a file, whatever came of it.",
    }),
  })
  .meta({ id: "DepartmentProgress" });
export type DepartmentLine = z.infer<typeof DepartmentLine>;

export const ProgressAnswer = z
  .object({
    county: z.string(),
    name: z.string().meta({ description: "Of the county, with its city: 晋城市陵川县." }),
    cycle: z.string(),
    stage: Stage,
    dueAt: z.iso.datetime().optional().meta({
      description: "The moment at which the day for what the stage waits for is over.",
    }),
    items: count,
    assigned: count.meta({
      description:
        "How many items the county has given out itself; the others go by the edition's proposal.",
    }),
    total: z.object(filed).meta({ description: "Of the county, whatever departments share." }),
    departments: z.array(DepartmentLine),
    can: z
      .array(z.string())
      .meta({ description: "Kinds of decisions that the caller may take now." }),
  })
  .meta({
    id: "Progress",
    description:
      "How far a county has come with what is to be handed in, department by department.",
  });
export type ProgressAnswer = z.infer<typeof ProgressAnswer>;
