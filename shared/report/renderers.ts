import type { ReportFormat } from "../domain/formats/report-format.ts";
import { formats } from "./formats.ts";
import { pdfRendererOnce } from "./pdf/pdf.ts";
import type { Renderer } from "./renderer.ts";

/** Of each format what makes it as the system does by itself; PDF, with the faces of a folder, when first asked for. */
export const renderersOnce = (
  faces: string | undefined,
): ((format: ReportFormat) => Promise<Renderer>) => {
  const pdf = pdfRendererOnce(faces);
  return async (format) => (format === "pdf" ? pdf() : formats[format]);
};
