import { NARRATIVE_CHARACTERS } from "../../../domain/evidence/files/narrative-file.ts";
import { finding } from "../../../domain/findings/make-finding.ts";
import { characters } from "../../../domain/text/characters.ts";
import { type ContentReader, refusedContent, unreadable } from "../../content.ts";
import { extract } from "../../extraction/extract.ts";
import { readText } from "../../read-text.ts";
import { narrativeContent } from "../narrative-content.ts";
import { partsOfEdition } from "../parts-of-edition.ts";
import { sectionsOf } from "../sections-of.ts";

/** Markup and spaces included, a narrative that is not too long stays far below this. */
const MARKDOWN_CHARACTERS = NARRATIVE_CHARACTERS * 5;

/** A narrative as Markdown: the edition's parts are headings, the headings below them are titles. */
export const readMarkdown: ContentReader = async (file) => {
  const read = await readText(file);
  if (read.kind === "notText") return unreadable(read.finding);
  if (read.text.length > MARKDOWN_CHARACTERS) {
    const values = { count: String(characters(read.text)), most: String(NARRATIVE_CHARACTERS) };
    return unreadable(finding("narrativeTooLong", { path: "", values }));
  }
  const { contentType } = file.registration;
  const extracted = await extract({ format: "markdown", contentType, bytes: file.bytes });
  if (extracted.format !== "markdown") return refusedContent(extracted);
  const edition = partsOfEdition(file.framework);
  const { sections, findings } = sectionsOf(extracted.blocks, edition);
  return narrativeContent(sections, findings, edition.parts);
};
