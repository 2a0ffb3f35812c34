import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Block } from "../../shared/report/content.ts";
import type { ReportModel } from "../../shared/report/paper.ts";

/** A Word document's parts by name. */
export const docxParts = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

/** Reads XML as strictly as Word does; throws on the first thing that is not well-formed. */
export const readXml = (xml: string, onElement?: (name: string) => void): string => {
  const parser = new SaxesParser();
  let text = "";
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => onElement?.(name));
  parser.on("text", (part) => {
    text += part;
  });
  parser.write(xml).close();
  return text;
};

/** The text of a fragment: what stands in `<w:t>` and its like. */
export const textOf = (xml: string): string =>
  readXml(`<x xmlns:w="w" xmlns:mc="mc" xmlns:wp="wp">${xml}</x>`);

const drawing = /<w:drawing>[\s\S]*?<\/w:drawing>/g;

/** What is drawn, figures and frames, each with what is inside. */
export const drawings = (xml: string): readonly string[] => xml.match(drawing) ?? [];

/** Every occurrence of an element outside of drawings, with what is inside; elements of the same name do not nest there. */
export const elements = (xml: string, name: string): readonly string[] =>
  inside(xml.replaceAll(drawing, ""), name);

/** The same inside of a drawing. */
export const inside = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, "g")) ?? [];

/** The value of an attribute of the first element of that name: `attribute(xml, "w:pgSz", "w:w")`. */
export const attribute = (xml: string, element: string, name: string): string | undefined =>
  new RegExp(`<${element}\\s[^>]*?${name}="([^"]*)"`).exec(xml)?.[1];

export const numberOf = (xml: string, element: string, name: string): number =>
  Number(attribute(xml, element, name));

export const styleOf = (paragraph: string): string | undefined =>
  attribute(paragraph, "w:pStyle", "w:val");

/** The paragraphs of a style, in order. */
export const inStyle = (document: string, style: string): readonly string[] =>
  elements(document, "w:p").filter((each) => styleOf(each) === style);

/** The lines that word/document.xml says, in order, without its figures. */
export const wordLines = (document: string): readonly string[] =>
  elements(document, "w:p")
    .filter((each) => !["Figure", "Caption"].includes(styleOf(each) ?? ""))
    .map(textOf)
    .filter((text) => text !== "");

/** The same report without its figures. */
export const withoutFigures = (model: ReportModel): ReportModel => ({
  ...model,
  body: model.body.filter(isNoFigure),
  attachments: model.attachments.map((each) => ({
    ...each,
    blocks: each.blocks.filter(isNoFigure),
  })),
});

const isNoFigure = ({ kind }: Block): boolean => kind !== "figure";
