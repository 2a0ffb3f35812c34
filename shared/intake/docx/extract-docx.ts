import { type ExtractedBlock, type Extractor, refused } from "../extraction/extracted.ts";
import { limits } from "../extraction/limits.ts";
import { openPackage } from "../office/open-package.ts";
import { saxElements } from "../office/sax.ts";
import { docxBlocks } from "./docx-blocks.ts";

/** The headings and paragraphs of a Word document, and its pages as Word or WPS counted them. */
export const extractDocx: Extractor = async ({ bytes }) => {
  const opened = await openPackage(bytes, limits.documentInflatedBytes);
  if (opened.kind === "refused") return refused(opened.finding);
  const [propertiesPart = "docProps/app.xml"] = opened.related("", "extended-properties");
  const partOf = (type: string) => {
    const [name = `word/${type}.xml`] = opened.related(opened.main, type);
    return opened.xml.get(name);
  };
  return {
    format: "docx",
    blocks: shortened(
      docxBlocks({
        main: opened.xml.get(opened.main) ?? new Uint8Array(),
        styles: partOf("styles"),
        numbering: partOf("numbering"),
      }),
    ),
    pages: pagesOf(opened.xml.get(propertiesPart)),
  };
};

const pagesOf = (properties: Uint8Array | undefined): number | undefined => {
  if (properties === undefined) return undefined;
  let inPages = false;
  let pages = "";
  saxElements(properties, {
    opened: ({ name }) => {
      inPages = name === "Pages";
    },
    text: (text) => {
      if (inPages) pages += text.trim();
    },
    closed: () => {
      inPages = false;
    },
  });
  return /^\d{1,6}$/.test(pages) ? Number(pages) : undefined;
};

const shortened = (blocks: readonly ExtractedBlock[]): readonly ExtractedBlock[] => {
  let left: number = limits.textCharacters;
  return blocks.filter(({ text }) => {
    left -= text.length;
    return left >= 0;
  });
};
