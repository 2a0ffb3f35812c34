import type { Framework, ReportContent, ReportPart } from "./framework.ts";
import { narrativeHeadings } from "./narrative-headings.ts";

/** The parts of a report and of the narrative for it, in their order (国教督办函〔2018〕16号 names the four of the default). */
export const reportParts = ({ report }: Pick<Framework, "report">): readonly ReportPart[] =>
  report?.parts ?? defaultParts;

/** Every heading that opens a part, the proposed one first. */
export const headingsOf = ({ heading, variants }: ReportPart): readonly string[] => [
  heading,
  ...variants,
];

/** The part that the system writes a content into. */
export const partWith = (
  framework: Pick<Framework, "report">,
  content: ReportContent,
): ReportPart | undefined =>
  reportParts(framework).find(({ contents }) => contents.includes(content));

/** Of editions from before editions named their parts. */
const defaultParts: readonly ReportPart[] = (
  ["achievements", "practices", "problems", "measures"] as const
).map((id) => {
  const [heading, ...variants] = narrativeHeadings[id];
  return { id, heading, variants, required: true, contents: [id] };
});
