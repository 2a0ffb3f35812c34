import type { Shape } from "../content.ts";

/** What all drawings have in common, in millimetres: the width of a page's text, and type of 10.5 points. */
export const drawing = { width: 156, type: 3.7, smallType: 3.2 } as const;

type Box = Extract<Shape, { kind: "box" }>;
type Line = Extract<Shape, { kind: "line" }>;
type Text = Extract<Shape, { kind: "text" }>;
type Tone = Shape["tone"];

/** Hundredths of a millimetre: what a printer can show, and what every machine reckons alike. */
const hundredths = (millimetres: number): number => Math.round(millimetres * 100) / 100;

export const box = (place: Omit<Box, "kind">): Box => ({
  kind: "box",
  x: hundredths(place.x),
  y: hundredths(place.y),
  width: hundredths(place.width),
  height: hundredths(place.height),
  tone: place.tone,
});

export const line = (points: Line["points"], tone: Tone): Line => ({
  kind: "line",
  points: points.map(({ x, y }) => ({ x: hundredths(x), y: hundredths(y) })),
  tone,
});

export const words = (place: Omit<Text, "kind">): Text => ({
  kind: "text",
  ...place,
  x: hundredths(place.x),
  y: hundredths(place.y),
});
