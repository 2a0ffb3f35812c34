import type { FigureBlock, Shape } from "../content.ts";
import { emu, inlineGroup, placedAt, textBox } from "./drawing.ts";
import { paragraph } from "./paragraph.ts";

/** A chart as a group of Word's own shapes, its caption under it, and its alternative for those who cannot see it. */
export const figure = (given: FigureBlock, id: number, keepNext: boolean): string => {
  const { caption, alternative, shapes } = given;
  const group = inlineGroup(
    { id, name: caption, alternative },
    given,
    shapes.map((shape, index) => shapeOf(shape, given, id * SHAPES + index)).join(""),
  );
  return (
    paragraph("figure", [], {}, group) + paragraph("caption", [{ text: caption }], { keepNext })
  );
};

/** Ids of the shapes in a figure follow on from its own. */
const SHAPES = 10_000;

const shapeOf = (shape: Shape, within: FigureBlock, id: number): string =>
  `<wps:wsp><wps:cNvPr id="${id}" name="${shape.kind}"/>${inked(shape, within)}</wps:wsp>`;

const inked = (shape: Shape, within: FigureBlock): string => {
  switch (shape.kind) {
    case "box":
      return box(shape);
    case "line":
      return line(shape, within);
    case "text":
      return text(shape, within);
  }
};

type Of<Kind extends Shape["kind"]> = Extract<Shape, { kind: Kind }>;

/** Ink that tells the tones apart in grey print too; strokes in millimetres. What is only possible has an outline. */
const inks = {
  ink: { color: "1B1B1B", stroke: 0.5 },
  faint: { color: "595959", stroke: 0.5 },
  earned: { color: "1F5FA8", stroke: 0.5 },
  whole: { color: "EEF0F3", stroke: 0.5, outline: "595959" },
  rule: { color: "C8C8C8", stroke: 0.2 },
} as const satisfies Record<Shape["tone"], { color: string; stroke: number; outline?: string }>;

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const noText =
  '<wps:bodyPr rot="0" vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>';

const box = (shape: Of<"box">): string =>
  `<wps:cNvSpPr/><wps:spPr>${placedAt(shape)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${solid(inks[shape.tone].color)}${outline(shape.tone)}</wps:spPr>${noText}`;

const outline = (tone: Shape["tone"]): string =>
  tone === "whole"
    ? `<a:ln w="${emu(0.2)}">${solid(inks[tone].outline)}</a:ln>`
    : "<a:ln><a:noFill/></a:ln>";

/** Drawn over the whole figure, so that a level or an upright line is not a shape without height or width. */
const line = ({ points, tone }: Of<"line">, { width, height }: FigureBlock): string => {
  const path = points
    .map(({ x, y }, index) => {
      const step = index === 0 ? "moveTo" : "lnTo";
      return `<a:${step}><a:pt x="${emu(x)}" y="${emu(y)}"/></a:${step}>`;
    })
    .join("");
  return (
    `<wps:cNvSpPr/><wps:spPr>${placedAt({ x: 0, y: 0, width, height })}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>` +
    `<a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${emu(width)}" h="${emu(height)}" fill="none">${path}</a:path></a:pathLst></a:custGeom>` +
    `<a:noFill/><a:ln w="${emu(inks[tone].stroke)}">${solid(inks[tone].color)}<a:round/></a:ln></wps:spPr>${noText}`
  );
};

/** Four fifths of an exact line are above the baseline: a line of 1.25 ems has it one em below its top. */
const LINE = 1.25;
const text = (shape: Of<"text">, within: FigureBlock): string => {
  const { size, anchor, tone } = shape;
  const paragraphs = paragraph(
    "figureText",
    [{ text: shape.text, color: inks[tone].color, size: halfPoints(size) }],
    { line: twips(size * LINE), align: sides[anchor] },
  );
  const place = { ...across(shape, within), y: shape.y - size, height: size * LINE + 0.5 };
  return textBox(place, paragraphs);
};

const sides = { start: "left", middle: "center", end: "right" } as const;

/** As much room as there is at that side, so that no text is broken. */
const across = ({ x, anchor }: Of<"text">, { width }: FigureBlock) => {
  switch (anchor) {
    case "start":
      return { x, width: width - x };
    case "end":
      return { x: 0, width: x };
    case "middle": {
      const half = Math.min(x, width - x);
      return { x: x - half, width: half * 2 };
    }
  }
};

const halfPoints = (millimetres: number): number => Math.round((millimetres / 25.4) * 144);
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);
