import * as z from "zod";
import { DecimalText } from "../decimal.ts";
import { CalendarProposal } from "./calendar-proposal.ts";

/** How well a number or rule is grounded; `reconstructed` is said openly wherever it is shown. */
export const Standing = z.enum([
  "confirmed",
  "partly-confirmed",
  "recalled",
  "seed",
  "reconstructed",
]);
export type Standing = z.infer<typeof Standing>;

const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/);
const Points = z.string().regex(/^\d+\.\d{2}$/);

export const Indicator = z.strictObject({
  id: Id,
  name: z.string(),
  /** Other names that files and reports give it: `学前教育毛入园率`. */
  aliases: z.array(z.string().min(1)).optional(),
  unit: z.string(),
  kind: z.enum(["count", "rate", "amount", "yesNo"]),
  /** A rate of money, not of things counted: its numerator and denominator need not be whole. */
  ofAmounts: z.literal(true).optional(),
  /** The previous year's value belongs to it (只增不减). */
  previousYear: z.boolean(),
  /** The largest value that can be true, e.g. `100` for a share; gross rates have none. */
  maximum: DecimalText.optional(),
  /** Another indicator this one is a part of, so it cannot exceed it. */
  within: Id.optional(),
  /** What the system counts itself, so that a reading of it can be held against the evidence there is. */
  countedBySystem: z.enum(["departmentsFiling"]).optional(),
  source: Id,
  standing: Standing,
  sourceNote: z.string().optional(),
});
export type Indicator = z.infer<typeof Indicator>;

const measured = { indicator: Id, points: Points };

/** README "Scoring" gives the points each kind earns. */
export const Criterion = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("atLeast"),
    ...measured,
    threshold: DecimalText,
    allowance: DecimalText,
  }),
  z.strictObject({
    kind: z.literal("atMost"),
    ...measured,
    threshold: DecimalText,
    allowance: DecimalText,
  }),
  z.strictObject({ kind: z.literal("notBelowPreviousYear"), ...measured }),
  z.strictObject({
    kind: z.literal("deductPerMissing"),
    ...measured,
    required: DecimalText,
    deduction: DecimalText,
  }),
  z.strictObject({ kind: z.literal("deductPerCase"), ...measured, deduction: DecimalText }),
  z.strictObject({ kind: z.literal("yes"), ...measured }),
  z.strictObject({ kind: z.literal("documents"), points: Points }),
  z.strictObject({ kind: z.literal("reported"), ...measured }),
]);
export type Criterion = z.infer<typeof Criterion>;

const RequiredDocument = z.strictObject({
  id: Id,
  name: z.string(),
  /** Other names that files have for it. */
  aliases: z.array(z.string().min(1)).optional(),
});

export const Item = z.strictObject({
  id: Id,
  name: z.string(),
  points: Points,
  departments: z.array(Id),
  criteria: z.array(Criterion),
  documents: z.array(RequiredDocument),
  provenance: z.array(Id),
});
export type Item = z.infer<typeof Item>;

export const Priority = z.strictObject({
  id: Id,
  name: z.string(),
  points: Points,
  items: z.array(Item),
});
export type Priority = z.infer<typeof Priority>;

export const Veto = z.strictObject({
  id: Id,
  name: z.string(),
  trigger: z.union([z.literal("declared"), z.strictObject({ indicator: Id, above: DecimalText })]),
  effect: z.union([
    z.strictObject({ cap: z.string() }),
    z.strictObject({ lowerBy: z.int().positive() }),
  ]),
  source: Id,
});
export type Veto = z.infer<typeof Veto>;

/** What the system writes into a report; `practices` is what only the county can tell, so nothing is generated for it. */
export const ReportContent = z.enum(["achievements", "practices", "problems", "measures"]);
export type ReportContent = z.infer<typeof ReportContent>;

/** As many and as long as a finding can list them. */
const Words = z.string().min(1).max(40);

/** A part of the report (一、…): the county's own words, then what the system writes into it. */
export const ReportPart = z.strictObject({
  id: Id,
  /** As the report sets it, without a number: the report numbers its parts. */
  heading: Words,
  /** Other headings that open it in a narrative. */
  variants: z.array(Words).max(24),
  /** A narrative without it is refused; one that is not required is left out where nobody wrote it. */
  required: z.boolean(),
  /** In their order; a part without any is own words alone. */
  contents: z.array(ReportContent),
});
export type ReportPart = z.infer<typeof ReportPart>;

/**
 * 版头 of every report of the edition, unless a request says otherwise: printed, or room left for paper that has it. Where
 * its mark says `{发文机关}`, a report has the county's government; without a mark it is that and 文件.
 */
export const UsualLetterhead = z.strictObject({
  kind: z.enum(["printed", "reserved"]),
  mark: z.string().min(1).optional(),
});
export type UsualLetterhead = z.infer<typeof UsualLetterhead>;

/** A framework edition (指标框架): the data file a province replaces with its own. Grades stand best first. */
export const Framework = z.strictObject({
  schema: z.literal("duxue/framework@1"),
  id: Id,
  version: z.int().positive(),
  cycle: z.int(),
  /** Two-digit code of the province whose counties it evaluates. */
  province: z.string().regex(/^\d{2}$/),
  title: z.string(),
  basis: z.string(),
  standing: Standing,
  standingNote: z.string(),
  totalPoints: Points,
  grades: z.array(z.strictObject({ grade: z.string(), atLeast: DecimalText })).min(1),
  vetoes: z.array(Veto),
  departments: z.array(z.strictObject({ id: Id, name: z.string() })),
  sources: z.array(
    z.strictObject({
      id: Id,
      document: z.string(),
      /** How a county's paper names it where it is no authority to be named: another county's own report. */
      citedAs: z.string().optional(),
      note: z.string().optional(),
      standing: Standing,
      confidence: z.string(),
      address: z.string().optional(),
    }),
  ),
  indicators: z.array(Indicator),
  priorities: z.array(Priority),
  /** How its reports are built, part by part, without parts as report-parts.ts says; and what stands over them. */
  report: z
    .strictObject({
      parts: z.array(ReportPart).min(1).max(20).optional(),
      letterhead: UsualLetterhead.optional(),
    })
    .optional(),
  /** The days that are proposed to whoever opens its cycle. */
  calendar: CalendarProposal.optional(),
});
export type Framework = z.infer<typeof Framework>;
