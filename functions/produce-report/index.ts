import { reportRows } from "../../shared/aws/report-rows.ts";
import { reportsBucketFrom } from "../../shared/aws/reports-bucket.ts";
import { tableFrom } from "../../shared/aws/rows.ts";
import { logger } from "../../shared/log/log.ts";
import { pdfRendererOnce } from "../../shared/report/pdf/pdf.ts";
import { wordFormOnce } from "../../shared/report/template/word-template.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: reportRows(tableFrom(process.env)),
  reports: reportsBucketFrom(process.env),
  pdf: pdfRendererOnce(process.env.REPORT_FONTS),
  word: wordFormOnce(process.env.REPORT_TEMPLATE),
  log: logger(process.stdout, "produce-report", process.env),
});
