import { type ContentReader, refusedContent } from "../content.ts";
import { extract } from "../extraction/extract.ts";
import { narrativeContent } from "./narrative-content.ts";
import { partsOfEdition } from "./parts-of-edition.ts";
import { sectionsOf } from "./sections-of.ts";

/** A narrative as a Word document: the edition's parts are headings, by style or by being typed as one. */
export const readDocxNarrative: ContentReader = async ({ bytes, registration, framework }) => {
  const { contentType } = registration;
  const extracted = await extract({ format: "docx", contentType, bytes });
  if (extracted.format !== "docx") return refusedContent(extracted);
  const edition = partsOfEdition(framework);
  const { sections, findings } = sectionsOf(extracted.blocks, edition);
  return narrativeContent(sections, findings, edition.parts);
};
