import type { FigureBlock, Shape } from "../content.ts";
import { xmlText } from "../xml-text.ts";

/**
 * A drawing as SVG that says its alternative to those who cannot see it. Ink is given by attributes, which a page's
 * policy of style allows and its style sheet may overrule; type is the page's own.
 */
export const svgOf = ({ caption, alternative, width, height, shapes }: FigureBlock): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm">` +
  `<title>${xmlText(caption)}</title><desc>${xmlText(alternative)}</desc>${shapes.map(shape).join("")}</svg>`;

/** Dark against light and an outline around what is only possible: it reads in grey as it does in colour. */
const inks = {
  ink: 'fill="#1b1b1b"',
  faint: 'fill="#595959"',
  earned: 'fill="#1f5fa8"',
  whole: 'fill="#eef0f3" stroke="#595959" stroke-width="0.2"',
  rule: 'fill="#c8c8c8"',
} as const satisfies Record<Shape["tone"], string>;

const strokes = {
  ink: "#1b1b1b",
  faint: "#595959",
  earned: "#1f5fa8",
  whole: "#595959",
  rule: "#c8c8c8",
} as const satisfies Record<Shape["tone"], string>;

const shape = (each: Shape): string => {
  switch (each.kind) {
    case "box":
      return `<rect class="${each.tone}" x="${each.x}" y="${each.y}" width="${each.width}" height="${each.height}" ${inks[each.tone]}/>`;
    case "line":
      return (
        `<polyline class="${each.tone}" points="${each.points.map(({ x, y }) => `${x},${y}`).join(" ")}" ` +
        `fill="none" stroke="${strokes[each.tone]}" stroke-width="${each.tone === "rule" ? 0.2 : 0.5}"/>`
      );
    case "text":
      return `<text class="${each.tone}" x="${each.x}" y="${each.y}" font-size="${each.size}" text-anchor="${each.anchor}" ${inks[each.tone]}>${xmlText(each.text)}</text>`;
  }
};
