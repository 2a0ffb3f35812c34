import { narrativeHeadings } from "../formats/narrative-headings.ts";
import type { Framework, ReportContent, ReportPart } from "./framework.ts";

/** The parts of a report and of the narrative for it, in their order (国教督办函〔2018〕16号 names the four of the default). */
export const reportParts = ({ report }: Pick<Framework, "report">): readonly ReportPart[] =>
  report?.parts ?? defaultParts;

/** Every heading that opens a part, the proposed one first. */
export const headingsOf = ({ heading, variants }: ReportPart): readonly string[] => [
  heading,
  ...variants,
];

/** What is written into a part after the county's own words; beside other contents, practices add nothing of their own. */
export const contentsOf = ({ contents }: ReportPart): readonly ReportContent[] =>
  contents.length === 1 ? contents : contents.filter((content) => content !== "practices");

/** The part whose own words stand before a content; nothing for a content that follows another one. */
export const partOpenedBy = (
  framework: Pick<Framework, "report">,
  content: ReportContent,
): ReportPart | undefined => reportParts(framework).find((part) => contentsOf(part)[0] === content);

/** Of editions from before editions named their parts. */
const defaultParts: readonly ReportPart[] = (
  ["achievements", "practices", "problems", "measures"] as const
).map((id) => {
  const [heading, ...variants] = narrativeHeadings[id];
  return { id, heading, variants, required: true, contents: [id] };
});
