import * as z from "zod";
import { NarrativePart } from "../narrative.ts";
import { narrativeHeadings } from "../narrative-headings.ts";

export const NARRATIVE_SCHEMA = "duxue/narrative@1";

/** What is longer was pasted by mistake and would make the report unreadable. */
export const NARRATIVE_CHARACTERS = 20_000;

/** `duxue/narrative@1`; how long it may be as a whole is counted in characters once it is read. */
export const NarrativeFile = z.strictObject({
  schema: z.string().max(60),
  sections: z
    .array(
      z.strictObject({
        part: NarrativePart,
        title: z.string().max(120),
        text: z.string().max(NARRATIVE_CHARACTERS * 2),
      }),
    )
    .max(200),
});

const headings = NarrativePart.options
  .map((part) => `- \`${part}\`: ${narrativeHeadings[part].join("、")}`)
  .join("\n");

/** The same as the contract shows it. */
export const NarrativeFileContract = NarrativeFile.extend({
  schema: z.literal(NARRATIVE_SCHEMA),
}).meta({
  id: "NarrativeFile",
  description: [
    "A file of kind `narrative` as `application/json`: each of the four parts at least once.",
    `In Markdown and Word a part begins with one of these headings, with or without a number before it:\n\n${headings}`,
  ].join(" "),
});
