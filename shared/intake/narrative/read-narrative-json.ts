import {
  NARRATIVE_SCHEMA,
  type NarrativeFile,
  narrativeFileOf,
} from "../../domain/evidence/files/narrative-file.ts";
import { findingsOfIssues } from "../../domain/findings/issues.ts";
import { finding } from "../../domain/findings/make-finding.ts";
import type { Framework } from "../../domain/framework/framework.ts";
import { reportParts } from "../../domain/framework/report-parts.ts";
import { besideFaults } from "../../domain/input/beside-faults.ts";
import { type Content, type ContentReader, unreadable } from "../content.ts";
import { readJson } from "../read-json.ts";
import { narrativeContent } from "./narrative-content.ts";
import { withTables } from "./tables-in-text.ts";
import type { WrittenSection } from "./written-section.ts";

export const readNarrativeJson: ContentReader = async (file) => {
  const { framework } = file;
  const json = await readJson(file);
  if (json.kind === "json") return contentOf(json.value, framework);
  if (json.value === undefined) return unreadable(...json.findings);
  return unreadable(...besideFaults(json.findings, contentOf(json.value, framework).findings));
};

const contentOf = (value: unknown, framework: Framework): Content => {
  const parsed = narrativeFileOf(framework).safeParse(value);
  if (!parsed.success) return unreadable(...findingsOfIssues(parsed.error));
  const { schema, sections } = parsed.data;
  const values = { expected: NARRATIVE_SCHEMA };
  const other =
    schema === NARRATIVE_SCHEMA ? [] : [finding("otherSchema", { path: "schema", values })];
  return narrativeContent(sections.map(written), other, reportParts(framework));
};

const written = ({
  part,
  title,
  depth,
  text,
  tables = [],
}: NarrativeFile["sections"][number]): WrittenSection => ({
  part,
  title,
  ...(depth !== undefined && { depth }),
  ...withTables(text, tables),
  remarks: [],
});
