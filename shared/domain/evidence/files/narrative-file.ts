import * as z from "zod";
import type { Framework } from "../../framework/framework.ts";
import { headingsOf, reportParts } from "../../framework/report-parts.ts";
import { NarrativeRow } from "../narrative.ts";

export const NARRATIVE_SCHEMA = "duxue/narrative@1";

/** What is longer was pasted by mistake and would make the report unreadable. */
export const NARRATIVE_CHARACTERS = 20_000;

const CELL = z.string().max(NARRATIVE_CHARACTERS);
const COLUMNS = 60;

export const NarrativeFileTable = z
  .strictObject({
    after: z.int().nonnegative().meta({ description: "How many lines of `text` stand before it." }),
    titles: z
      .array(CELL)
      .max(COLUMNS)
      .optional()
      .meta({ description: "Column titles, where it has any." }),
    rows: z
      .array(
        z.union([
          NarrativeRow.options[0].max(NARRATIVE_CHARACTERS),
          z.array(CELL).min(1).max(COLUMNS),
        ]),
      )
      .min(1)
      .max(1_000)
      .meta({ description: "Cells in their order; a text alone is a row over the whole table." }),
  })
  .meta({ description: "A table at its place in the text of its section." });
export type NarrativeFileTable = z.infer<typeof NarrativeFileTable>;

/** `duxue/narrative@1`; how long it may be as a whole is counted in characters once it is read. */
const narrativeFile = <Part extends z.ZodType<string>>(part: Part) =>
  z.strictObject({
    schema: z.string().max(60),
    sections: z
      .array(
        z.strictObject({
          part,
          title: z.string().max(120),
          text: z.string().max(NARRATIVE_CHARACTERS * 2),
          depth: z.int().min(2).max(9).optional().meta({
            description: "How far below its part the title stands, where that is not 1.",
          }),
          tables: z.array(NarrativeFileTable).max(50).optional(),
        }),
      )
      .max(200),
  });

type Parted = Pick<Framework, "report">;

/** As an edition takes it: its parts by their ids. */
export const narrativeFileOf = (framework: Parted) => narrativeFile(z.enum(idsOf([framework])));
export type NarrativeFile = z.infer<ReturnType<typeof narrativeFileOf>>;

const idsOf = (editions: readonly Parted[]): string[] => [
  ...new Set(editions.flatMap(reportParts).map(({ id }) => id)),
];

/** The same as the contract shows it, for every edition in force. */
export const narrativeFileContract = (editions: readonly Framework[]) =>
  narrativeFile(z.enum(idsOf(editions)))
    .extend({ schema: z.literal(NARRATIVE_SCHEMA) })
    .meta({
      id: "NarrativeFile",
      description: [
        "A file of kind `narrative` as `application/json`: each part that the cycle's edition requires at least once.",
        "In Markdown and Word a part begins with one of these headings, with or without a number before it:",
        ...editions.map(
          (edition) => `\n\n${edition.title}:\n\n${reportParts(edition).map(partLine).join("\n")}`,
        ),
      ].join(" "),
    });

const partLine = (part: ReturnType<typeof reportParts>[number]): string =>
  `- \`${part.id}\`${part.required ? "" : " (optional)"}: ${headingsOf(part).join("、")}`;
