import * as z from "zod";
import { ScoreState } from "../domain/score.ts";

/** Levels of an official document: 一、 then （一） then 1.; the number is part of the text. */
export const Heading = z.strictObject({
  kind: z.literal("heading"),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: z.string(),
});
export type Heading = z.infer<typeof Heading>;

/** `lead` is the opening words that stand out: 一是……。 */
export const Paragraph = z.strictObject({
  kind: z.literal("paragraph"),
  lead: z.string().optional(),
  text: z.string(),
});
export type Paragraph = z.infer<typeof Paragraph>;

const Column = z.strictObject({
  title: z.string(),
  /** Share of the table's width, in millimetres of the 156 mm a page has. */
  width: z.number().positive(),
  align: z.enum(["start", "center", "end"]),
});
export type Column = z.infer<typeof Column>;

/** A cell may hold several lines, separated by a line feed. A group row spans the table. */
const Row = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("group"), text: z.string() }),
  z.strictObject({
    kind: z.literal("cells"),
    cells: z.array(z.string()),
    /** The evidence this row is about, so that a reason can link to it. */
    evidenceId: z.string().optional(),
  }),
]);
export type Row = z.infer<typeof Row>;

export const Table = z.strictObject({
  kind: z.literal("table"),
  /** What the table is, for those who cannot see it and for the caption. */
  caption: z.string(),
  columns: z.array(Column).min(1),
  rows: z.array(Row),
});
export type Table = z.infer<typeof Table>;

export const Block = z.discriminatedUnion("kind", [Heading, Paragraph, Table]);
export type Block = z.infer<typeof Block>;

export const Attachment = z.strictObject({
  number: z.int().positive(),
  title: z.string(),
  blocks: z.array(Block),
});
export type Attachment = z.infer<typeof Attachment>;

const CriterionLine = z.strictObject({
  indicator: z.string().optional(),
  points: z.string(),
  score: z.string(),
  state: ScoreState,
  stateName: z.string(),
  reason: z.string(),
  evidenceIds: z.array(z.string()),
});

const ItemLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  points: z.string(),
  score: z.string(),
  state: ScoreState,
  stateName: z.string(),
  criteria: z.array(CriterionLine),
});
export type ItemLine = z.infer<typeof ItemLine>;

const PriorityLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  points: z.string(),
  score: z.string(),
  items: z.array(ItemLine),
});
export type PriorityLine = z.infer<typeof PriorityLine>;

/** The scores in numbers, for charts and for machines; the body says the same in words. */
export const Overview = z.strictObject({
  score: z.string(),
  maxScore: z.string(),
  grade: z.string(),
  vetoes: z.array(z.string()),
  indicators: z.strictObject({ reported: z.int(), asked: z.int() }),
  priorities: z.array(PriorityLine),
});
export type Overview = z.infer<typeof Overview>;

/** What a report can be traced by: the status version it was made from and a hash over everything it says. */
export const Verification = z.strictObject({
  county: z.string(),
  cycle: z.string(),
  statusVersion: z.int().nonnegative(),
  /** Id and version: `shanxi-county-2021@1`. */
  framework: z.string(),
  edition: z.int().positive(),
  /** When that status version was made, ISO 8601 UTC; nothing of a county that never filed. */
  statusAt: z.string().optional(),
  /** SHA-256, hex, of the canonical JSON of the report without this field and `line`. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The same for a reader, printed in every format. */
  line: z.string(),
});
export type Verification = z.infer<typeof Verification>;

/** 自评报告, every decision made; a renderer only gives it a form. */
export const ReportModel = z.strictObject({
  schema: z.literal("duxue/report@1"),
  title: z.strictObject({ government: z.string(), subject: z.string() }),
  /** Printed on a report that the county has not signed off. */
  draftMark: z.string().optional(),
  addressee: z.string(),
  body: z.array(Block),
  signature: z.strictObject({ government: z.string(), date: z.string() }),
  attachments: z.array(Attachment),
  overview: Overview,
  verification: Verification,
});
export type ReportModel = z.infer<typeof ReportModel>;
