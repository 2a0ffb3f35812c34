import { extname } from "node:path";
import { contentTypes } from "../../../shared/domain/formats/content-types.ts";
import type { EvidenceKind } from "../../../shared/domain/formats/evidence-kind.ts";

/** What a file is registered as, once for each kind that takes its ending. */
export interface Try {
  readonly kind: EvidenceKind;
  readonly contentType: string;
}

/** The kinds that a file could be filed as by its name. One that no kind takes is tried all the same, to see what it is told. */
export const triesOf = (path: string): readonly Try[] => {
  const ending = extname(path).toLowerCase();
  const taken = kinds.flatMap((kind) => {
    const types: Readonly<Record<string, readonly string[]>> = contentTypes[kind];
    const found = Object.entries(types).find(([, endings]) => endings.includes(ending));
    return found === undefined ? [] : [{ kind, contentType: found[0] }];
  });
  return taken.length > 0 ? taken : [notTaken.get(ending) ?? unknown];
};

const kinds = ["indicators", "document", "narrative"] as const satisfies readonly EvidenceKind[];

const unknown: Try = { kind: "document", contentType: "application/octet-stream" };

/** What a browser registers the files as that people send and no kind takes. */
const notTaken: ReadonlyMap<string, Try> = new Map([
  [".xls", { kind: "indicators", contentType: "application/vnd.ms-excel" }],
  [
    ".xlsb",
    {
      kind: "indicators",
      contentType: "application/vnd.ms-excel.sheet.binary.macroenabled.12",
    },
  ],
  [".xlsm", { kind: "indicators", contentType: "application/vnd.ms-excel.sheet.macroenabled.12" }],
  [".ods", { kind: "indicators", contentType: "application/vnd.oasis.opendocument.spreadsheet" }],
  [".et", { kind: "indicators", contentType: "application/vnd.ms-excel" }],
  [".doc", { kind: "document", contentType: "application/msword" }],
  [".wps", { kind: "document", contentType: "application/vnd.ms-works" }],
  [".odt", { kind: "document", contentType: "application/vnd.oasis.opendocument.text" }],
  [".rtf", { kind: "document", contentType: "application/rtf" }],
  [".ofd", { kind: "document", contentType: "application/ofd" }],
  [".tif", { kind: "document", contentType: "image/tiff" }],
  [".tiff", { kind: "document", contentType: "image/tiff" }],
  [".heic", { kind: "document", contentType: "image/heic" }],
  [".gif", { kind: "document", contentType: "image/gif" }],
  [".bmp", { kind: "document", contentType: "image/bmp" }],
  [".zip", { kind: "document", contentType: "application/zip" }],
  [".txt", { kind: "narrative", contentType: "text/plain" }],
  [".html", { kind: "narrative", contentType: "text/html" }],
]);
