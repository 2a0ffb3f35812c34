import * as z from "zod";
import type { Renderer } from "./renderer.ts";

/** What a report can be asked for as. A renderer is loaded when it is first used, so that a status costs no Word. */
export const ReportFormat = z.enum(["docx", "html", "md", "json"]);
export type ReportFormat = z.infer<typeof ReportFormat>;

export const formats = {
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    render: async (model) => (await import("./docx/docx.ts")).docx(model),
  },
  html: {
    contentType: "text/html; charset=utf-8",
    extension: "html",
    render: async (model) => utf8((await import("./html/html.ts")).html(model)),
  },
  md: {
    contentType: "text/markdown; charset=utf-8",
    extension: "md",
    render: async (model) => utf8((await import("./markdown/markdown.ts")).markdown(model)),
  },
  json: {
    contentType: "application/json",
    extension: "json",
    render: async (model) => utf8(`${JSON.stringify(model, null, 2)}\n`),
  },
} as const satisfies Record<ReportFormat, Renderer>;

/** PDF is set by a renderer of its own (pdf/pdf.ts), which is given fonts and runs where they are. */
export const pdfFormat = { contentType: "application/pdf", extension: "pdf" } as const;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
