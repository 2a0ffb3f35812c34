import * as z from "zod";

/** A row that spans the whole table is its text; any other has its cells in their order, empty ones at its end left out. */
export const NarrativeRow = z.union([z.string(), z.array(z.string()).min(1)]);
export type NarrativeRow = z.infer<typeof NarrativeRow>;

/** A table of a section. Its words stand in the section's text too, row by row, so that whoever reads the text reads them. */
export const NarrativeTable = z.object({
  /** Place of its section among the sections, from 0. */
  section: z.int().nonnegative(),
  /** The lines of the section's text that it stands for: the first, from 0, and how many. */
  line: z.int().nonnegative(),
  lines: z.int().positive(),
  /** Column titles; empty when the table has none. */
  titles: z.array(z.string()),
  rows: z.array(NarrativeRow),
});
export type NarrativeTable = z.infer<typeof NarrativeTable>;

/** The county's own words, part by part as the edition of the cycle orders them. */
export const Narrative = z.object({
  sections: z.array(
    z.object({
      /** Id of a part of the edition. */
      part: z.string(),
      title: z.string(),
      /** How far below its part the title stands, where that is deeper than 1 and known. */
      depth: z.int().min(2).optional(),
      text: z.string(),
    }),
  ),
  /** In the order of the text; narratives of earlier days have none. */
  tables: z.array(NarrativeTable).optional(),
});
export type Narrative = z.infer<typeof Narrative>;
export type NarrativeSection = Narrative["sections"][number];
