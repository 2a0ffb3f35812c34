import * as z from "zod";
import { finding } from "../../domain/findings/finding.ts";
import { findingsOfIssues } from "../../domain/findings/issues.ts";
import { NarrativePart } from "../../domain/narrative.ts";
import { type ContentReader, unreadable } from "../content.ts";
import { readJson } from "../read-json.ts";
import { MOST_CHARACTERS, narrativeContent } from "./narrative-content.ts";

const NARRATIVE_SCHEMA = "duxue/narrative@1";

/** `duxue/narrative@1`. */
const NarrativeFile = z.strictObject({
  schema: z.string().max(60),
  sections: z
    .array(
      z.strictObject({
        part: NarrativePart,
        title: z.string().max(120),
        text: z.string().max(MOST_CHARACTERS * 2),
      }),
    )
    .max(200),
});

export const readNarrativeJson: ContentReader = async (file) => {
  const json = await readJson(file);
  if (json.kind === "faulty") return unreadable(...json.findings);
  const parsed = NarrativeFile.safeParse(json.value);
  if (!parsed.success) return unreadable(...findingsOfIssues(parsed.error));
  const { schema, sections } = parsed.data;
  const values = { expected: NARRATIVE_SCHEMA };
  const other =
    schema === NARRATIVE_SCHEMA ? [] : [finding("otherSchema", { path: "schema", values })];
  return narrativeContent(
    sections.map((section) => ({ ...section, remarks: [] })),
    other,
  );
};
