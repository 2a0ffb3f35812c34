import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

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

/** Every occurrence of an element, with what is inside; elements of the same name do not nest. */
export const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, "g")) ?? [];

/** The value of an attribute of the first element of that name: `attribute(xml, "w:pgSz", "w:w")`. */
export const attribute = (xml: string, element: string, name: string): string | undefined =>
  new RegExp(`<${element}\\s[^>]*?${name}="([^"]*)"`).exec(xml)?.[1];

export const numberOf = (xml: string, element: string, name: string): number =>
  Number(attribute(xml, element, name));
