import * as z from "zod";
import { DecimalText } from "../../shared/domain/decimal.ts";
import { CalendarProposal, Windows } from "../../shared/domain/framework/calendar-proposal.ts";
import { CycleSettings } from "../../shared/domain/review/calendar/settings.ts";
import { Decision } from "../../shared/domain/review/decision.ts";
import { itemStates } from "../../shared/domain/review/item-state.ts";
import { Stage } from "../../shared/domain/review/stage.ts";

const Mark = z.string().meta({ description: "Names the content that a judgement stands for." });
const DueAt = z.iso.datetime().optional().meta({
  description: "The moment at which the day given for it is over; overdue and locked come of it.",
});
const State = z.enum(itemStates);
const Words = z.object({
  decision: z.int().positive(),
  reason: z.string(),
});

const Difference = z.object({
  criterion: z.string(),
  from: DecimalText,
  to: DecimalText,
  /** Of each correction of the criterion. */
  reasons: z.array(z.string()),
  decision: z.int().positive(),
});

export const ReviewItem = z
  .object({
    id: z.string(),
    name: z.string(),
    state: State,
    mark: Mark,
    points: DecimalText,
    self: DecimalText.optional().meta({ description: "自评分: shown beside, never counted." }),
    selfNote: z.string().optional(),
    system: DecimalText,
    city: DecimalText.optional(),
    effective: DecimalText,
    differences: z.array(Difference),
    lead: z.string().optional(),
    assist: z.array(z.string()),
    changeable: z.boolean(),
    ready: z.boolean().meta({
      description:
        "Whether the leader may sign for it as it is: the office has checked it since it last moved or was given back, or it stands as it was handed in.",
    }),
    dueAt: DueAt,
    lastReason: Words.optional().meta({
      description: "Why it was last given back or corrected, and by which decision.",
    }),
  })
  .meta({ id: "ReviewItem" });
export type ReviewItem = z.infer<typeof ReviewItem>;

export const ReviewAnswer = z
  .object({
    county: z.string(),
    name: z.string().meta({ description: "Of the county, with its city: 晋城市陵川县." }),
    stage: Stage,
    dueAt: DueAt.meta({
      description: "The moment at which the day for what the stage waits for is over.",
    }),
    opened: z.boolean().meta({
      description:
        "Whether the province opened the cycle; if not, everything is open without limits.",
    }),
    closed: z.boolean(),
    decisions: z.int().nonnegative(),
    case: z.object({ mark: Mark, version: z.int().nonnegative() }),
    result: z.object({
      score: DecimalText,
      grade: z.string(),
      vetoes: z.array(z.object({ id: z.string(), name: z.string(), decision: z.int().optional() })),
    }),
    signedOff: z
      .object({ decision: z.int(), at: z.iso.datetime(), stands: z.boolean() })
      .optional(),
    disclosed: z
      .object({ decision: z.int(), url: z.string(), from: z.string(), to: z.string() })
      .optional()
      .meta({ description: "Where and when the self-evaluation was shown before it is sent." }),
    forwarded: z.object({ decision: z.int(), at: z.iso.datetime() }).optional(),
    windows: Windows.optional(),
    items: z.array(ReviewItem),
    narrative: z.object({
      state: State,
      mark: Mark,
      evidenceId: z.string().optional(),
      changeable: z.boolean(),
      dueAt: DueAt,
      lastReason: Words.optional(),
    }),
    can: z
      .array(z.string())
      .meta({ description: "Kinds of decisions that the caller may take now." }),
  })
  .meta({ id: "Review", description: "A county's evaluation as the caller sees it now." });
export type ReviewAnswer = z.infer<typeof ReviewAnswer>;

export const DecisionAnswer = z
  .object({
    number: z.int().positive().optional().meta({ description: "«第17号决定»; not of a dry run." }),
    at: z.iso.datetime().optional(),
    hash: z.string().optional(),
    review: ReviewAnswer,
  })
  .meta({ id: "DecisionAnswer" });
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;

export const DecisionPage = z
  .object({ decisions: z.array(Decision), next: z.string().optional() })
  .meta({ id: "DecisionPage", description: "Decisions, oldest first, each with its hash." });
export type DecisionPage = z.infer<typeof DecisionPage>;

export const CalendarAnswer = z
  .object({
    cycle: z.string(),
    province: z.string(),
    phase: z.enum(["unopened", "opened", "closed"]),
    settings: CycleSettings.optional(),
    proposed: CalendarProposal.optional().meta({
      description: "What the framework edition proposes for the form that opens the cycle.",
    }),
    decisions: z.array(Decision),
    can: z.array(z.string()),
  })
  .meta({ id: "Calendar" });
export type CalendarAnswer = z.infer<typeof CalendarAnswer>;

export const CycleDecisionAnswer = z
  .object({
    number: z.int().positive().optional(),
    at: z.iso.datetime().optional(),
    hash: z.string().optional(),
    calendar: CalendarAnswer,
  })
  .meta({ id: "CycleDecisionAnswer" });
export type CycleDecisionAnswer = z.infer<typeof CycleDecisionAnswer>;
