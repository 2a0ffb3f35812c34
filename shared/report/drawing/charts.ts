import type { Attachment, FigureBlock, Overview } from "../content.ts";
import { evidenceIdsOf, type ReportInput } from "../report-input.ts";
import { pointsChart } from "./points-chart.ts";
import { trendChart } from "./trend-chart.ts";

/** The drawings of a report: points by priority, and the trend where earlier cycles exist. A county that filed nothing has none. */
export const chartsOf = (
  overview: Overview,
  { status, earlier = [] }: Pick<ReportInput, "status" | "earlier">,
): readonly FigureBlock[] => [
  ...(evidenceIdsOf(status).length === 0 ? [] : [pointsChart(overview)]),
  ...(earlier.length === 0 ? [] : [trendChart([...earlier, status])]),
];

/** Drawings stand at the head of an attachment, after what it says first. */
export const withCharts = (attachment: Attachment, charts: readonly FigureBlock[]): Attachment => {
  const [opening, ...rest] = attachment.blocks;
  return opening?.kind === "paragraph"
    ? { ...attachment, blocks: [opening, ...charts, ...rest] }
    : { ...attachment, blocks: [...charts, ...attachment.blocks] };
};
