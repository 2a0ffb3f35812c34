import type { Paper } from "../paper.ts";
import { LEAST_LINE, type Orientation, page, sheets } from "./page.ts";
import { footers } from "./page-parts.ts";
import { paragraph } from "./paragraph.ts";

/** `<w:sectPr>` of pages that lie one way; numbers go on, and the draft mark stands on turned pages too. */
export const section = (orientation: Orientation, { draftMark }: Paper): string => {
  const { width, height, margin, headerDistance } = sheets[orientation];
  const { odd, even } = footers[orientation];
  const references = [
    ...(draftMark === undefined
      ? []
      : [
          ["header", "default", "header"],
          ["header", "even", "header"],
        ]),
    ["footer", "default", odd.id],
    ["footer", "even", even.id],
  ];
  return (
    `<w:sectPr>${references.map(([kind, type, id]) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`).join("")}` +
    `<w:pgSz w:w="${width}" w:h="${height}"${orientation === "landscape" ? ' w:orient="landscape"' : ""}/>` +
    `<w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="${headerDistance}" w:footer="${page.footerDistance}" w:gutter="0"/>` +
    `<w:docGrid w:type="linesAndChars" w:linePitch="${page.linePitch}"/></w:sectPr>`
  );
};

/** Ends the section of all that stands before it, and takes less room than is left under 22 lines. */
export const sectionEnd = (orientation: Orientation, model: Paper): string =>
  paragraph("gap", [], { line: LEAST_LINE, section: section(orientation, model) });
