import { xmlText } from "../xml-text.ts";
import { type StyleRole, styles } from "./style-forms.ts";

export interface Run {
  readonly text: string;
  readonly bold?: true;
  /** Of Chinese characters, where it is not the style's. */
  readonly face?: string;
  readonly color?: string;
  /** In half-points. */
  readonly size?: number;
}

/** What one paragraph differs by from its style. Lengths in twips. */
export interface ParagraphForm {
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: false;
  /** Stands on the page at a distance from its left and upper edge, and takes no room of the text. */
  readonly frame?: { readonly x: number; readonly y: number; readonly width: number };
  readonly ruleBelow?: { readonly eighthPoints: number; readonly color: string };
  readonly rightTab?: number;
  /** The height of its lines, exactly, off the grid. */
  readonly line?: number;
  readonly spaceAfter?: number;
  readonly indent?: string;
  readonly align?: "center" | "right" | "left";
  /** Ends a section of pages: `<w:sectPr>`. */
  readonly section?: string;
}

/** `<w:p>` in a style; `inside` is what follows the text: a drawing, a field. */
export const paragraph = (
  role: StyleRole,
  runs: readonly Run[],
  form: ParagraphForm = {},
  inside = "",
): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styles[role].id}"/>${properties(form)}</w:pPr>${runs.map(run).join("")}${inside}</w:p>`;

/** In the order of the schema (CT_PPr). */
const properties = (form: ParagraphForm): string =>
  [
    form.keepNext ? "<w:keepNext/>" : "",
    form.pageBreakBefore === false ? '<w:pageBreakBefore w:val="0"/>' : "",
    form.frame === undefined
      ? ""
      : `<w:framePr w:w="${form.frame.width}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="${form.frame.x}" w:y="${form.frame.y}"/>`,
    form.ruleBelow === undefined
      ? ""
      : `<w:pBdr><w:bottom w:val="single" w:sz="${form.ruleBelow.eighthPoints}" w:space="0" w:color="${form.ruleBelow.color}"/></w:pBdr>`,
    form.rightTab === undefined
      ? ""
      : `<w:tabs><w:tab w:val="right" w:pos="${form.rightTab}"/></w:tabs>`,
    form.line === undefined ? "" : exactly(form.line, form.spaceAfter ?? 0),
    form.indent ?? "",
    form.align === undefined ? "" : `<w:jc w:val="${form.align}"/>`,
    form.section ?? "",
  ].join("");

const exactly = (line: number, after: number): string =>
  `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="${after}" w:line="${line}" w:lineRule="exact"/>`;

/** A line feed in a run is a line break of the same paragraph, a tab goes to the next tab stop. */
const run = ({ text, ...form }: Run): string =>
  `<w:r><w:rPr>${runProperties(form)}</w:rPr>${text.split("\n").map(lineOf).join("<w:br/>")}</w:r>`;

/** In the order of the schema (CT_RPr). */
const runProperties = ({ face, bold, color, size }: Omit<Run, "text">): string =>
  [
    fontsOf(face),
    bold ? "<w:b/><w:bCs/>" : "",
    color === undefined ? "" : `<w:color w:val="${color}"/>`,
    size === undefined ? "" : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join("");

/** With the hint, Word sets what both scripts have (quotes, dashes, dots) in the Chinese face, as in Chinese type. */
const fontsOf = (face: string | undefined): string =>
  `<w:rFonts w:hint="eastAsia"${face === undefined ? "" : ` w:eastAsia="${face}"`}/>`;

const lineOf = (line: string): string => line.split("\t").map(textElement).join("<w:tab/>");

const textElement = (text: string): string => `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;

/** Indents in hundredths of a character, with the twips for readers that do not know the grid. */
export const indent = (characters: {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
}): string => {
  const attributes = Object.entries(characters).map(
    ([side, count]) =>
      `w:${side}Chars="${Math.round(count * 100)}" w:${side}="${Math.round(count * CHARACTER)}"`,
  );
  const first = characters.hanging === undefined ? ' w:firstLineChars="0" w:firstLine="0"' : "";
  return `<w:ind ${attributes.join(" ")}${first}/>`;
};

/** One of the 28 characters of a line, in twips. */
export const CHARACTER = 8844 / 28;
