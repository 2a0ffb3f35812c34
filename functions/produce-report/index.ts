import { reportRowsFrom } from "../../shared/aws/report-rows.ts";
import { reportsBucketFrom } from "../../shared/aws/reports-bucket.ts";
import { logger } from "../../shared/log/log.ts";
import { pdfRendererOnce } from "../../shared/report/pdf/pdf.ts";
import { wordFormOnce } from "../../shared/report/template/word-template.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  pdf: pdfRendererOnce(process.env.REPORT_FONTS),
  word: wordFormOnce(process.env.REPORT_TEMPLATE),
  table: reportRowsFrom(process.env),
  reports: reportsBucketFrom(process.env),
  now: () => new Date(),
  log: logger(process.stdout, "produce-report", process.env),
});
