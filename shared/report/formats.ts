import type * as z from "zod";
import { mediaTypes, ReportFormat } from "../domain/formats/report-format.ts";
import type { Renderer } from "./renderer.ts";

/** Every format but PDF, which is set by a renderer of its own (pdf/pdf.ts) that is given fonts and runs where they are. */
export const WrittenFormat = ReportFormat.exclude(["pdf"]);
export type WrittenFormat = z.infer<typeof WrittenFormat>;

/** What writes each of them. A renderer is loaded when it is first used, so that a status costs no Word. */
export const formats = {
  docx: {
    contentType: mediaTypes.docx,
    extension: "docx",
    render: async (model) => (await import("./docx/docx.ts")).docx(model),
  },
  html: {
    contentType: `${mediaTypes.html}; charset=utf-8`,
    extension: "html",
    render: async (model) => utf8((await import("./html/html.ts")).html(model)),
  },
  md: {
    contentType: `${mediaTypes.md}; charset=utf-8`,
    extension: "md",
    render: async (model) => utf8((await import("./markdown/markdown.ts")).markdown(model)),
  },
  json: {
    contentType: mediaTypes.json,
    extension: "json",
    render: async (model) => utf8(`${JSON.stringify(model, null, 2)}\n`),
  },
} as const satisfies { readonly [Format in WrittenFormat]: Renderer & { extension: Format } };

export const pdfFormat = { contentType: mediaTypes.pdf, extension: "pdf" } as const;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
