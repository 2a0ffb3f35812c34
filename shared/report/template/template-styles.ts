import { known } from "../../domain/known.ts";
import { builtInStyles } from "../docx/styles.ts";

export interface AdaptedStyles {
  /** The template's word/styles.xml, with those of ours that it lacks. */
  readonly xml: string;
  /** What is drawn in the built-in layout's styles, in the template's. */
  readonly inTemplate: (drawn: string) => string;
}

/** What tables and charts are set in. */
const DRAWN = ["TableCell", "TableColumnTitle", "Figure", "FigureText", "Caption", "TableGrid"];

/**
 * A program that saves a template anew keeps the names of styles and gives them ids of its own (`TableCell` becomes
 * `Style16`, `Normal` becomes `a`), and may leave out what the template itself does not use.
 */
export const adaptedStyles = (stylesXml: string): AdaptedStyles => {
  const given = [...stylesXml.matchAll(STYLE)].map(([, id = "", name = ""]) => ({ id, name }));
  const idOf = (id: string): string | undefined => {
    const name = builtInStyles.get(id)?.name;
    const lower = name?.toLowerCase();
    const found =
      given.find((each) => each.name === name) ??
      given.find((each) => each.name.toLowerCase() === lower);
    return found?.id;
  };
  const lacking = DRAWN.filter((id) => idOf(id) === undefined);
  const ids = new Map(
    [...builtInStyles.keys()].map((id) => [
      id,
      idOf(id) ?? (given.some((each) => each.id === id) ? `${id}Drawn` : id),
    ]),
  );
  const renamed = (xml: string) =>
    xml.replaceAll(REFERENCE, (whole, before: string, id: string) =>
      ids.has(id) ? `${before}"${ids.get(id)}"` : whole,
    );
  const added = lacking
    .map((id) => renamed(known(builtInStyles.get(id), `the style ${id}`).xml))
    .join("");
  return {
    xml: stylesXml.replace("</w:styles>", () => `${added}</w:styles>`),
    inTemplate: renamed,
  };
};

const STYLE = /<w:style\b[^>]*\bw:styleId="([^"]*)"[^>]*>\s*<w:name\s+w:val="([^"]*)"/g;
const REFERENCE =
  /(<w:(?:pStyle|tblStyle|rStyle|basedOn|next)\s+w:val=|<w:style\s[^>]*\bw:styleId=)"([^"]*)"/g;
