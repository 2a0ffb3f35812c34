import { decimal } from "../../domain/decimal.ts";
import type { FigureBlock, Shape } from "../content.ts";
import { box, drawing, line, words } from "./shapes.ts";

/** The score of a cycle, of so many points; both as decimals. */
export interface CycleScore {
  readonly cycle: string;
  readonly score: string;
  readonly maxScore: string;
}

const height = 52;
/** The ground that 0 stands on and the height that the full mark reaches. */
const scale = { ground: 42, top: 12, start: 20, end: 146 } as const;
const markSide = 2.2;

/** Scores of the cycles given, the earliest first, each against its own full mark. */
export const trendChart = (scores: readonly CycleScore[]): FigureBlock => {
  const points = scores.map((each, place) => ({
    ...each,
    ...standing(each, place, scores.length),
  }));
  return {
    kind: "figure",
    caption: "近年自评得分",
    alternative: `自评得分：${scores.map(inWords).join("；")}。`,
    width: drawing.width,
    height,
    shapes: [
      ...frame,
      ...(points.length > 1
        ? [
            line(
              points.map(({ x, y }) => ({ x, y })),
              "earned",
            ),
          ]
        : []),
      ...points.flatMap(marked),
    ],
  };
};

const inWords = ({ cycle, score, maxScore }: CycleScore): string =>
  `${cycle}年${decimal(score).toString()}分（满分${decimal(maxScore).toString()}分）`;

const standing = ({ score, maxScore }: CycleScore, place: number, of: number) => {
  const share = Number(maxScore) === 0 ? 0 : Number(score) / Number(maxScore);
  return {
    x: scale.start + ((scale.end - scale.start) * (place + 0.5)) / of,
    y: scale.ground - (scale.ground - scale.top) * share,
  };
};

const axis = (y: number, text: string): readonly Shape[] => [
  line(
    [
      { x: scale.start, y },
      { x: scale.end, y },
    ],
    "rule",
  ),
  words({
    x: scale.start - 2,
    y: y + drawing.smallType * 0.36,
    size: drawing.smallType,
    anchor: "end",
    text,
    tone: "faint",
  }),
];

const frame: readonly Shape[] = [
  ...axis(scale.ground, "0"),
  ...axis((scale.ground + scale.top) / 2, "50%"),
  ...axis(scale.top, "满分"),
];

interface Standing extends CycleScore {
  readonly x: number;
  readonly y: number;
}

/** The figure stands above its mark, or below where the line comes down to it from a better year. */
const marked = (point: Standing, place: number, points: readonly Standing[]): readonly Shape[] => {
  const { x, y, cycle, score } = point;
  const falls =
    y - (points[place - 1]?.y ?? y) > drawing.type && scale.ground - y > 2 * drawing.type;
  return [
    box({
      x: x - markSide / 2,
      y: y - markSide / 2,
      width: markSide,
      height: markSide,
      tone: "earned",
    }),
    words({
      x,
      y: falls ? y + 5.6 : y - 2.6,
      size: drawing.type,
      anchor: "middle",
      text: decimal(score).toString(),
      tone: "ink",
    }),
    words({
      x,
      y: scale.ground + 6,
      size: drawing.type,
      anchor: "middle",
      text: `${cycle}年`,
      tone: "ink",
    }),
  ];
};
