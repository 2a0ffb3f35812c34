import type { Narrative, NarrativeTable } from "../../domain/evidence/narrative.ts";
import { narrativeOutline } from "../../domain/evidence/outline/narrative-outline.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { warning } from "../../domain/findings/make-finding.ts";
import type { ReportPart } from "../../domain/framework/framework.ts";
import { beginning } from "./written-section.ts";

/** What the report will set otherwise than it was written: headings that do not count on, tables too wide for a page. */
export const settingFindings = (
  narrative: Narrative,
  parts: readonly ReportPart[],
  told: readonly Finding[],
): readonly Finding[] => {
  const outside = new Set(
    told
      .filter(({ code }) => code === "headingOutsideParts")
      .map(({ values }) => beginning(values.heading ?? "")),
  );
  return [
    ...numberFindings(narrative, parts).filter(({ values }) => !outside.has(values.heading ?? "")),
    ...widthFindings(narrative),
  ];
};

const numberFindings = (narrative: Narrative, parts: readonly ReportPart[]): readonly Finding[] => {
  const last = new Map();
  return parts.flatMap(({ id }) =>
    narrativeOutline(narrative, id, last).flatMap((entry) => {
      const typed = entry.kind === "heading" || entry.kind === "numbered" ? entry.typed : undefined;
      if (typed === undefined || typed.inOrder) return [];
      const path = `sections[${typed.section}].${typed.title ? "title" : "text"}`;
      const values = { heading: beginning(typed.line), number: typed.written };
      return [warning("headingNumberWrong", { path, values })];
    }),
  );
};

const widthFindings = ({ tables = [], sections }: Narrative): readonly Finding[] =>
  tables.flatMap((table) => {
    const count = columnsOf(table);
    if (count <= MOST_COLUMNS) return [];
    const near = beginning(sections[table.section]?.text.split("\n")[table.line] ?? "");
    const values = { near, count: String(count) };
    return [warning("tableWide", { path: `sections[${table.section}].text`, values })];
  });

/** At 156 mm each has room for three characters. */
const MOST_COLUMNS = 12;

const columnsOf = ({ titles, rows }: NarrativeTable): number =>
  rows.reduce(
    (most, row) => Math.max(most, typeof row === "string" ? 1 : row.length),
    titles.length,
  );
