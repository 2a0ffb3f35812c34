import type { Paper } from "../paper.ts";
import { xmlText } from "../xml-text.ts";
import { footers } from "./page-parts.ts";
import { wordNamespaces, xmlDocument } from "./xml.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts that not every document has. */
export interface OptionalParts {
  readonly header: boolean;
  /** Pages turned by 90°. */
  readonly turned: boolean;
}

const footerParts = ({ turned }: OptionalParts) =>
  [footers.portrait, ...(turned ? [footers.landscape] : [])].flatMap(({ odd, even }) => [
    odd,
    even,
  ]);

/** [Content_Types].xml */
export const contentTypesPart = (has: OptionalParts): string =>
  xmlDocument(
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      [
        ["/word/document.xml", `${word}.document.main+xml`],
        ["/word/styles.xml", `${word}.styles+xml`],
        ["/word/settings.xml", `${word}.settings+xml`],
        ["/word/fontTable.xml", `${word}.fontTable+xml`],
        ...footerParts(has).map(({ part }) => [`/word/${part}`, `${word}.footer+xml`] as const),
        ...(has.header ? [["/word/header.xml", `${word}.header+xml`]] : []),
        ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
        [
          "/docProps/app.xml",
          "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        ],
      ]
        .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
        .join("") +
      "</Types>",
  );

const relationships = (
  links: readonly (readonly [id: string, type: string, target: string])[],
): string =>
  xmlDocument(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
      .join("")}</Relationships>`,
  );

/** _rels/.rels */
export const packageRelationships = (): string =>
  relationships([
    ["document", `${office}/officeDocument`, "word/document.xml"],
    [
      "core",
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      "docProps/core.xml",
    ],
    ["app", `${office}/extended-properties`, "docProps/app.xml"],
  ]);

/** word/_rels/document.xml.rels */
export const documentRelationships = (has: OptionalParts): string =>
  relationships([
    ["styles", `${office}/styles`, "styles.xml"],
    ["settings", `${office}/settings`, "settings.xml"],
    ["fontTable", `${office}/fontTable`, "fontTable.xml"],
    ...footerParts(has).map(({ id, part }) => [id, `${office}/footer`, part] as const),
    ...(has.header ? [["header", `${office}/header`, "header.xml"] as const] : []),
  ]);

/** word/settings.xml */
export const settings = (): string =>
  xmlDocument(
    `<w:settings ${wordNamespaces}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>` +
      '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/>' +
      '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>',
  );

/** docProps/core.xml: dated by the status version, never by the clock (law 8). */
export const coreProperties = ({ title, verification, draftMark }: Paper): string => {
  const at = verification.statusAt;
  const dated = (name: string): string =>
    at === undefined
      ? ""
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:${name}>`;
  return xmlDocument(
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${xmlText(title.government + title.subject)}</dc:title>` +
      `<dc:creator>${xmlText(title.government)}</dc:creator>` +
      `<cp:keywords>${xmlText(verification.line)}</cp:keywords>` +
      `<dc:language>zh-CN</dc:language>${dated("created")}${dated("modified")}` +
      `<cp:contentStatus>${draftMark === undefined ? "定稿" : "草稿"}</cp:contentStatus></cp:coreProperties>`,
  );
};

/** docProps/app.xml */
export const appProperties = ({ title }: Paper): string =>
  xmlDocument(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
      `<Application>Duxue</Application><Company>${xmlText(title.government)}</Company></Properties>`,
  );
