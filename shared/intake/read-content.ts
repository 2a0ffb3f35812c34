import { finding } from "../domain/findings/make-finding.ts";
import type { contentTypes } from "../domain/formats/content-types.ts";
import type { EvidenceKind } from "../domain/formats/evidence-kind.ts";
import { type Content, type ContentReader, type FileToRead, unreadable } from "./content.ts";
import { documentReaders } from "./documents/read-document.ts";
import { readCsv } from "./indicators/read-csv.ts";
import { readIndicatorsJson } from "./indicators/read-indicators-json.ts";
import { readXlsx } from "./indicators/read-xlsx.ts";
import { readMarkdown } from "./narrative/markdown/read-markdown.ts";
import { readDocxNarrative } from "./narrative/read-docx-narrative.ts";
import { readNarrativeJson } from "./narrative/read-narrative-json.ts";

/** A reader for every content type that a kind may have. */
const readers = {
  indicators: {
    "application/json": readIndicatorsJson,
    "text/csv": readCsv,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": readXlsx,
  },
  document: documentReaders,
  narrative: {
    "application/json": readNarrativeJson,
    "text/markdown": readMarkdown,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": readDocxNarrative,
  },
} as const satisfies {
  [Kind in EvidenceKind]: Record<keyof (typeof contentTypes)[Kind], ContentReader>;
};

/** Reads a file by what it was registered as. The registration has been checked, so a reader exists for its type. */
export const readContent = async (file: FileToRead): Promise<Content> => {
  const { kind, contentType } = file.registration;
  const ofKind: Readonly<Record<string, ContentReader>> = readers[kind];
  const read = Object.hasOwn(ofKind, contentType) ? ofKind[contentType] : undefined;
  try {
    return read === undefined ? damaged : await read(file);
  } catch {
    return damaged;
  }
};

/** A parser that gives up on a file says so in its own words; to the clerk it is a file that cannot be opened. */
const damaged = unreadable(finding("fileDamaged", { path: "" }));
