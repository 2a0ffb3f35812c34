import { decimal } from "../../domain/decimal.ts";
import type { FigureBlock, Shape } from "../content.ts";
import { plainNumber } from "../numerals.ts";
import type { SummaryFigures } from "./summary-figures.ts";

/** Millimetres; `baseline` is that of the text in a row. */
const chart = {
  width: 156,
  name: 40,
  bar: 98,
  row: 7,
  barTop: 1.5,
  barHeight: 4,
  text: 3.4,
  baseline: 4.7,
} as const;

/** Bars of the scores against the full mark: the counties of a city, or the averages of a province's cities; nothing where nobody filed. */
export const scoreChart = (figures: SummaryFigures): readonly FigureBlock[] => {
  const { counts, points } = figures;
  if (counts.filed === 0) return [];
  const { caption, bars } = barsOf(figures);
  return [
    {
      kind: "figure",
      caption,
      alternative: `${bars.map(({ name, score }) => `${name}${score === undefined ? "未报送" : `${plainNumber(score)}分`}`).join("，")}。`,
      width: chart.width,
      height: bars.length * chart.row,
      shapes: bars.flatMap((bar, place) => barShapes(bar, place, points)),
    },
  ];
};

interface Bar {
  readonly name: string;
  readonly score: string | undefined;
}

const barsOf = ({
  cities,
  counties,
  points,
}: SummaryFigures): { readonly caption: string; readonly bars: readonly Bar[] } => {
  const full = `（满分${plainNumber(points)}分）`;
  return cities === undefined
    ? {
        caption: `各县（市、区）得分${full}`,
        bars: counties.map(({ name, score }) => ({ name, score })),
      }
    : {
        caption: `各市已报送县（市、区）的平均得分${full}`,
        bars: cities.map(({ name, scores }) => ({ name, score: scores?.average })),
      };
};

const barShapes = ({ name, score }: Bar, place: number, points: string): readonly Shape[] => {
  const top = place * chart.row;
  const y = tenths(top + chart.barTop);
  const baseline = tenths(top + chart.baseline);
  const box = { kind: "box", x: chart.name, y, height: chart.barHeight } as const;
  const label = { kind: "text", y: baseline, size: chart.text, tone: "ink" } as const;
  return [
    { ...label, x: chart.name - 2, anchor: "end", text: name },
    { ...box, width: chart.bar, tone: "whole" },
    ...(score === undefined
      ? []
      : [{ ...box, width: barWidth(score, points), tone: "earned" } as const]),
    { ...label, x: chart.name + chart.bar + 2, anchor: "start", text: score ?? "未报送" },
  ];
};

const tenths = (millimetres: number): number => Math.round(millimetres * 10) / 10;

const barWidth = (score: string, points: string): number =>
  Number(decimal(score).times(chart.bar).div(points).toFixed(2));
