import { strToU8, type Zippable, zipSync } from "fflate";
import type { Paper } from "../paper.ts";
import { documentXml } from "./document.ts";
import { fontTable } from "./fonts.ts";
import {
  appProperties,
  contentTypes,
  coreProperties,
  documentRelationships,
  packageRelationships,
  settings,
} from "./package-parts.ts";
import { draftHeader, footer } from "./page-parts.ts";
import { stylesXml } from "./styles.ts";

/** The report as a Word document by GB/T 9704-2012. The same model gives the same bytes on any machine. */
export const docx = (model: Paper): Uint8Array => {
  const { draftMark } = model;
  const parts = {
    "[Content_Types].xml": contentTypes(draftMark !== undefined),
    "_rels/.rels": packageRelationships(),
    "docProps/core.xml": coreProperties(model),
    "docProps/app.xml": appProperties(model),
    "word/document.xml": documentXml(model),
    "word/_rels/document.xml.rels": documentRelationships(draftMark !== undefined),
    "word/styles.xml": stylesXml(),
    "word/settings.xml": settings(),
    "word/fontTable.xml": fontTable(),
    "word/footer-odd.xml": footer("odd"),
    "word/footer-even.xml": footer("even"),
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

/** The earliest date a zip can carry, in local time because that is how zip tells time: the same bytes everywhere. */
const zipEpoch = (): Date => new Date(1980, 0, 1);
