import * as z from "zod";

/** What a report can be asked for as, in the order in which the formats are offered; a file's ending is its format's name. */
export const ReportFormat = z.enum(["docx", "pdf", "html", "md", "json"]);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** What an Accept header calls them. */
export const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  html: "text/html",
  md: "text/markdown",
  json: "application/json",
} as const satisfies Record<ReportFormat, string>;
