import { headingWords } from "../text/heading-words.ts";
import type { Framework, ReportContent, ReportPart } from "./framework.ts";
import { ReportContent as Content } from "./framework.ts";
import { headingsOf, reportParts } from "./report-parts.ts";

/**
 * What is wrong with the parts that an edition gives its reports: ids and headings that name two parts, headings that
 * bring a number of their own or say nothing, contents that no part or more than one has.
 */
export const reportPartFaults = (framework: Pick<Framework, "report">): readonly string[] => {
  const parts = reportParts(framework);
  return [
    ...repeatedParts(parts),
    ...parts.flatMap(headingFaults),
    ...sharedHeadings(parts),
    ...Content.options.flatMap((content) => contentFaults(content, parts)),
  ];
};

/** What was filed for a part outlives the version it was filed under, so no later version may lack it. */
export const lostParts = (
  earlier: Pick<Framework, "report">,
  later: Pick<Framework, "report">,
): readonly string[] => {
  const kept = new Set(reportParts(later).map(({ id }) => id));
  return reportParts(earlier)
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => `report part ${id} is gone; what counties wrote there would be lost`);
};

const repeatedParts = (parts: readonly ReportPart[]): readonly string[] =>
  doubled(parts.map(({ id }) => id)).map((id) => `report part ${id} is named more than once`);

const headingFaults = (part: ReportPart): readonly string[] =>
  headingsOf(part).flatMap((heading) => {
    if (headingWords(heading) === "") return [`report part ${part.id} has a heading without words`];
    return heading === part.heading && headingWords(heading) !== plain(heading)
      ? [`report part ${part.id}: the report numbers its parts, so “${heading}” has no number`]
      : [];
  });

const plain = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{Cf}]/gu, "");

/** Two headings with the same words could open either part, or stand in one twice. */
const sharedHeadings = (parts: readonly ReportPart[]): readonly string[] =>
  doubled(parts.flatMap(headingsOf).map(headingWords)).map(
    (words) => `the heading “${words}” opens a report part more than once`,
  );

const contentFaults = (content: ReportContent, parts: readonly ReportPart[]): readonly string[] => {
  const count = parts.flatMap(({ contents }) => contents).filter((each) => each === content).length;
  if (count > 1) return [`the content ${content} stands in ${count} report parts`];
  // Practices are told by the county alone, so an edition may have no part for them
  return count === 0 && content !== "practices"
    ? [`the content ${content} stands in no report part`]
    : [];
};

const doubled = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
