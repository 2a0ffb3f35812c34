import * as z from "zod";
import { FactKind } from "../domain/evidence/fact.ts";
import { ScoreState } from "../domain/scoring/score.ts";

/** Levels of an official document: 一、 then （一） then 1.; the number is part of the text. */
export const HeadingBlock = z.strictObject({
  kind: z.literal("heading"),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: z.string(),
});
export type HeadingBlock = z.infer<typeof HeadingBlock>;

/** `lead` is the opening words that stand out: 一是……。 */
export const ParagraphBlock = z.strictObject({
  kind: z.literal("paragraph"),
  lead: z.string().optional(),
  text: z.string(),
});
export type ParagraphBlock = z.infer<typeof ParagraphBlock>;

const TableColumn = z.strictObject({
  title: z.string(),
  /** Share of the table's width, in millimetres of the 156 mm a page has, or the 225 mm of a landscape page. */
  width: z.number().positive(),
  align: z.enum(["start", "center", "end"]),
});
export type TableColumn = z.infer<typeof TableColumn>;

/** A cell may hold several lines, separated by a line feed. A group row spans the table. */
const TableRow = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("group"), text: z.string() }),
  z.strictObject({
    kind: z.literal("cells"),
    cells: z.array(z.string()),
    /** The evidence this row is about, so that a reason can link to it. */
    evidenceId: z.string().optional(),
  }),
]);
export type TableRow = z.infer<typeof TableRow>;

export const TableBlock = z.strictObject({
  kind: z.literal("table"),
  /** What the table is, for those who cannot see it and for the caption. */
  caption: z.string(),
  columns: z.array(TableColumn).min(1),
  rows: z.array(TableRow),
});
export type TableBlock = z.infer<typeof TableBlock>;

/** Millimetres from the drawing's upper left corner. A tone is a meaning; each format gives it ink that prints in grey too. */
const Tone = z.enum(["ink", "faint", "earned", "whole", "rule"]);
export const Shape = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("box"),
    x: z.number(),
    y: z.number(),
    width: z.number().nonnegative(),
    height: z.number().nonnegative(),
    tone: Tone,
  }),
  z.strictObject({
    kind: z.literal("line"),
    points: z.array(z.strictObject({ x: z.number(), y: z.number() })).min(2),
    tone: Tone,
  }),
  z.strictObject({
    kind: z.literal("text"),
    /** Of the baseline, at the side that `anchor` names. */
    x: z.number(),
    y: z.number(),
    size: z.number().positive(),
    anchor: z.enum(["start", "middle", "end"]),
    text: z.string(),
    tone: Tone,
  }),
]);
export type Shape = z.infer<typeof Shape>;

/** A chart, drawn once: every format embeds these shapes as vectors, and the alternative for those who cannot see it. */
export const FigureBlock = z.strictObject({
  kind: z.literal("figure"),
  caption: z.string(),
  alternative: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  shapes: z.array(Shape),
});
export type FigureBlock = z.infer<typeof FigureBlock>;

export const Block = z.discriminatedUnion("kind", [
  HeadingBlock,
  ParagraphBlock,
  TableBlock,
  FigureBlock,
]);
export type Block = z.infer<typeof Block>;

export const Attachment = z.strictObject({
  number: z.int().positive(),
  title: z.string(),
  /** Set on pages turned by 90°, for wide tables. */
  landscape: z.literal(true).optional(),
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

/** Something the county did that no indicator holds, as it was filed, and the evidence that told it. */
const FactLine = z.strictObject({
  kind: FactKind,
  kindName: z.string(),
  text: z.string(),
  number: z.string().optional(),
  unit: z.string().optional(),
  date: z.string().optional(),
  parts: z.array(z.strictObject({ name: z.string(), number: z.string() })).optional(),
  evidence: z.string().optional(),
  evidenceId: z.string(),
});
export type FactLine = z.infer<typeof FactLine>;

const ItemLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  points: z.string(),
  score: z.string(),
  state: ScoreState,
  stateName: z.string(),
  criteria: z.array(CriterionLine),
  facts: z.array(FactLine).optional(),
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
