import { reportRows } from "../../shared/aws/report-rows.ts";
import { reportsBucketFrom } from "../../shared/aws/reports-bucket.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/http/log.ts";
import { formats } from "../../shared/report/formats.ts";
import { pdfRendererOnce } from "../../shared/report/pdf/pdf.ts";
import { createHandler } from "./handler.ts";

const pdf = pdfRendererOnce(process.env.REPORT_FONTS);
export const handler = createHandler({
  table: reportRows(tableFrom(process.env)),
  reports: reportsBucketFrom(process.env),
  renderer: async (format) => (format === "pdf" ? pdf() : formats[format]),
  log: logger(process.stdout, "verify-report"),
});
