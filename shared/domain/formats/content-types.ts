import type { EvidenceKind } from "./evidence-kind.ts";
import type { FormatName } from "./format-names.ts";

/** What a file of a kind may be, with the endings its name may then have. */
export const contentTypes = {
  indicators: {
    "application/json": [".json"],
    "text/csv": [".csv"],
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  },
  document: {
    "application/pdf": [".pdf"],
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
    "image/jpeg": [".jpg", ".jpeg"],
    "image/png": [".png"],
  },
  narrative: {
    "application/json": [".json"],
    "text/markdown": [".md", ".markdown"],
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [".docx"],
  },
} as const satisfies Record<EvidenceKind, { readonly [Name in FormatName]?: readonly string[] }>;
