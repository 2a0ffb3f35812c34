import { type StyleRole, styleIds } from "./styles.ts";
import { xmlText } from "./xml.ts";

export interface Run {
  readonly text: string;
  readonly bold?: true;
}

/** `<w:p>` in a style; `properties` is what this one paragraph differs by, in the schema's order after the style. */
export const paragraph = (role: StyleRole, runs: readonly Run[], properties = ""): string =>
  `<w:p><w:pPr><w:pStyle w:val="${styleIds[role]}"/>${properties}</w:pPr>${runs.map(run).join("")}</w:p>`;

/** A line feed in a run is a line break of the same paragraph. */
const run = ({ text, bold }: Run): string =>
  `<w:r>${bold ? "<w:rPr><w:b/><w:bCs/></w:rPr>" : ""}${text.split("\n").map(textElement).join("<w:br/>")}</w:r>`;

const textElement = (line: string): string => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`;

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
const CHARACTER = 8844 / 28;
