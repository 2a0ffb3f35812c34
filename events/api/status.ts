import * as z from "zod";
import { DecimalText } from "../../shared/domain/decimal.ts";
import { EvidenceId } from "../../shared/domain/evidence/evidence.ts";
import { Windows } from "../../shared/domain/framework/calendar-proposal.ts";
import { Standing } from "../../shared/domain/framework/framework.ts";
import { CalendarPhase } from "../../shared/domain/review/calendar/settings.ts";
import type { ItemState } from "../../shared/domain/review/item-state.ts";
import { Stage } from "../../shared/domain/review/stage.ts";
import { NOT_FILED } from "../../shared/domain/scoring/grade.ts";
import { CriterionScore, ItemScore } from "../../shared/domain/scoring/score.ts";
import { HistoryEntry } from "../../shared/domain/status/history.ts";
import { OnStatus } from "../../shared/domain/status/status.ts";
import { FindingAnswer } from "./problem.ts";

const Reported = z.object({ indicators: z.int(), of: z.int() });

const Grade = z.string().meta({
  description: `A grade of the framework; ${NOT_FILED} while nothing of the county is accepted.`,
});

const CriterionAnswer = CriterionScore.extend({
  findings: z.array(FindingAnswer).optional(),
  /** Where the threshold comes from; documents have none. */
  source: z.object({ document: z.string(), standing: Standing }).optional(),
  reason: z.string(),
})
  .strict()
  .meta({
    id: "Criterion",
    description:
      "What one criterion earned, from which reading of which evidence, against which standard, and why.",
  });

const ItemAnswer = ItemScore.extend({
  name: z.string(),
  criteria: z.array(CriterionAnswer),
})
  .strict()
  .meta({ id: "Item" });

export const StatusAnswer = z
  .object({
    county: z.string(),
    cycle: z.string(),
    framework: z.object({ id: z.string(), version: z.int() }),
    version: z.int(),
    score: DecimalText,
    maxScore: DecimalText,
    grade: Grade,
    provisional: z.boolean(),
    signedOff: OnStatus.optional().meta({
      description: "The county's sign-off of it as it is, by the number of the decision.",
    }),
    forwarded: OnStatus.optional().meta({
      description: "The city's word that it went to the province with.",
    }),
    vetoes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        reading: z.string().optional(),
        evidenceId: EvidenceId.optional(),
        effect: z.union([z.object({ cap: z.string() }), z.object({ lowerBy: z.int() })]).optional(),
      }),
    ),
    reported: Reported,
    priorities: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        points: DecimalText,
        score: DecimalText,
        items: z.array(ItemAnswer),
      }),
    ),
    findings: z.array(FindingAnswer.extend({ evidenceId: EvidenceId })),
    narrative: EvidenceId.optional(),
    facts: z.array(EvidenceId).optional(),
    updatedAt: z.iso.datetime().optional(),
  })
  .meta({
    id: "Status",
    description: "A county's compliance status with every item, criterion and reason.",
  });
export type StatusAnswer = z.infer<typeof StatusAnswer>;

export const HistoryPage = z
  .object({ versions: z.array(HistoryEntry), next: z.string().optional() })
  .meta({
    id: "HistoryPage",
    description: "Status versions, newest first: cause, and each criterion from what to what.",
  });
export type HistoryPage = z.infer<typeof HistoryPage>;

export const BoardAnswer = z
  .object({
    cycle: z.string(),
    division: z.string(),
    name: z.string().optional(),
    phase: CalendarPhase.meta({
      description: "Of the cycle; while it is `unopened` nothing is due.",
    }),
    windows: Windows.optional(),
    counties: z.array(
      z.object({
        county: z.string(),
        name: z.string(),
        version: z.int(),
        score: DecimalText,
        grade: Grade,
        provisional: z.boolean(),
        vetoes: z.array(z.string()),
        reported: Reported,
        states: z.object({ met: z.int(), partial: z.int(), unmet: z.int(), missing: z.int() }),
        updatedAt: z.iso.datetime().optional(),
        stage: Stage,
        result: z
          .object({ score: DecimalText, grade: Grade })
          .meta({ description: "采用分: what counts, the city's word included, and its grade." }),
        items: z
          .object({
            open: z.int(),
            sentBack: z.int(),
            checked: z.int(),
            submitted: z.int(),
            returned: z.int(),
            confirmed: z.int(),
            moved: z.int(),
          } satisfies Record<ItemState, z.ZodInt>)
          .meta({ description: "How many items are in which state of the review." }),
        dueAt: z.iso.datetime().optional().meta({
          description: "The moment at which the day for what the stage waits for is over.",
        }),
        overdue: z.boolean(),
        urgedBy: z
          .int()
          .positive()
          .optional()
          .meta({ description: "The decision by which somebody last urged." }),
      }),
    ),
  })
  .meta({
    id: "Board",
    description: `One row per county of the division; whoever has the grade ${NOT_FILED} has filed nothing.`,
  });
export type BoardAnswer = z.infer<typeof BoardAnswer>;
