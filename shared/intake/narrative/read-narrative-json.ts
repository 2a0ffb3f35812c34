import { NARRATIVE_SCHEMA, NarrativeFile } from "../../domain/evidence-files/narrative-file.ts";
import { finding } from "../../domain/findings/finding.ts";
import { findingsOfIssues } from "../../domain/findings/issues.ts";
import { besideFaults } from "../../domain/json/beside-faults.ts";
import { type Content, type ContentReader, unreadable } from "../content.ts";
import { readJson } from "../read-json.ts";
import { narrativeContent } from "./narrative-content.ts";

export const readNarrativeJson: ContentReader = async (file) => {
  const json = await readJson(file);
  if (json.kind === "json") return contentOf(json.value);
  if (json.value === undefined) return unreadable(...json.findings);
  return unreadable(...besideFaults(json.findings, contentOf(json.value).findings));
};

const contentOf = (value: unknown): Content => {
  const parsed = NarrativeFile.safeParse(value);
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
