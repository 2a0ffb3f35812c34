import { strToU8, type Zippable, zipSync } from "fflate";
import type { Paper } from "../paper.ts";
import { zipEpoch } from "../zip-epoch.ts";
import { documentXml } from "./document.ts";
import { fontTable } from "./fonts.ts";
import {
  appProperties,
  contentTypesPart,
  coreProperties,
  documentRelationships,
  packageRelationships,
  settings,
} from "./package-parts.ts";
import { draftHeader, footer, footers, turnedFooter } from "./page-parts.ts";
import { stylesXml } from "./styles.ts";

/** The report as a Word document by GB/T 9704-2012. The same model gives the same bytes on any machine. */
export const docx = (model: Paper): Uint8Array => {
  const { draftMark, attachments } = model;
  const has = {
    header: draftMark !== undefined,
    turned: attachments.some(({ landscape }) => landscape),
  };
  const { portrait, landscape } = footers;
  const parts = {
    "[Content_Types].xml": contentTypesPart(has),
    "_rels/.rels": packageRelationships(),
    "docProps/core.xml": coreProperties(model),
    "docProps/app.xml": appProperties(model),
    "word/document.xml": documentXml(model),
    "word/_rels/document.xml.rels": documentRelationships(has),
    "word/styles.xml": stylesXml(),
    "word/settings.xml": settings(),
    "word/fontTable.xml": fontTable(),
    [`word/${portrait.odd.part}`]: footer("odd"),
    [`word/${portrait.even.part}`]: footer("even"),
    ...(has.turned && {
      [`word/${landscape.odd.part}`]: turnedFooter("odd"),
      [`word/${landscape.even.part}`]: turnedFooter("even"),
    }),
    ...(draftMark !== undefined && { "word/header.xml": draftHeader(draftMark) }),
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([name, content]): [string, Zippable[string]] => [
      name,
      [strToU8(content), { level: name === readable ? 0 : 6 }],
    ]),
  );
  return zipSync(files, { mtime: zipEpoch() });
};

/** Not compressed, so that the verification line can be found in any format by looking at the bytes. */
const readable = "docProps/core.xml";
