import { decimal } from "../../domain/decimal.ts";
import type { FigureBlock, Overview, Shape } from "../content.ts";
import { box, drawing, words } from "./shapes.ts";

type Priority = Pick<Overview["priorities"][number], "name" | "score" | "points">;

/** Where things stand in a row: the name ends where the bars begin, the figures end at the right edge. */
const names = { end: 58, mostCharacters: 15 } as const;
const bars = { start: 61, end: 132, height: 4.4 } as const;
const rowHeight = 7;
const legendHeight = 8;

/** Points by priority against the full mark: a bar as long as its points, filled as far as they were earned. */
export const pointsChart = ({
  score,
  maxScore,
  priorities,
}: Pick<Overview, "score" | "maxScore" | "priorities">): FigureBlock => {
  const most = Math.max(1, ...priorities.map(({ points }) => Number(points)));
  return {
    kind: "figure",
    caption: "各评价重点得分",
    alternative: `满分${plain(maxScore)}分，自评得${plain(score)}分。各评价重点得分与满分：${priorities.map(inWords).join("；")}。`,
    width: drawing.width,
    height: legendHeight + rowHeight * priorities.length,
    shapes: [
      ...legend,
      ...priorities.flatMap((priority, row) => bar(priority, legendHeight + rowHeight * row, most)),
    ],
  };
};

const inWords = ({ name, score, points }: Priority): string =>
  `${name}${plain(score)}分（满分${plain(points)}分）`;

/** 2.50 as 2.5: a chart is looked at, the table beside it has the hundredths. */
const plain = (score: string): string => decimal(score).toString();

const bar = ({ name, score, points }: Priority, top: number, most: number): readonly Shape[] => {
  const length = (of: string): number => ((bars.end - bars.start) * Number(of)) / most;
  const place = { x: bars.start, y: top + (rowHeight - bars.height) / 2, height: bars.height };
  const baseline = top + rowHeight / 2 + drawing.type * 0.36;
  return [
    ...nameLines(name, baseline),
    box({ ...place, width: length(points), tone: "whole" }),
    box({ ...place, width: length(score), tone: "earned" }),
    words({
      x: drawing.width,
      y: baseline,
      size: drawing.type,
      anchor: "end",
      text: `${plain(score)} / ${plain(points)}`,
      tone: "ink",
    }),
  ];
};

/** A name too long for its line is set smaller on two; past that the alternative and the table have it whole. */
const nameLines = (name: string, baseline: number): readonly Shape[] => {
  const set = (text: string, y: number, size: number): Shape =>
    words({ x: names.end, y, size, anchor: "end", text, tone: "ink" });
  const characters = [...name];
  if (characters.length <= names.mostCharacters) return [set(name, baseline, drawing.type)];
  const half = Math.min(Math.ceil(characters.length / 2), SMALL_CHARACTERS);
  const second = characters.slice(half);
  const ending =
    second.length > SMALL_CHARACTERS ? [...second.slice(0, SMALL_CHARACTERS - 1), "…"] : second;
  return [
    set(characters.slice(0, half).join(""), baseline - drawing.smallType / 2, drawing.smallType),
    set(ending.join(""), baseline + drawing.smallType / 2, drawing.smallType),
  ];
};

const SMALL_CHARACTERS = 18;

const legend: readonly Shape[] = [
  box({ x: bars.start, y: 1.6, width: 6, height: 3.2, tone: "earned" }),
  words({ x: 69, y: 4.5, size: drawing.smallType, anchor: "start", text: "得分", tone: "ink" }),
  box({ x: 84, y: 1.6, width: 6, height: 3.2, tone: "whole" }),
  words({ x: 92, y: 4.5, size: drawing.smallType, anchor: "start", text: "满分", tone: "ink" }),
];
