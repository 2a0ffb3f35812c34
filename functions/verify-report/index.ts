import { reportRowsFrom } from "../../shared/aws/report-rows.ts";
import { reportsBucketFrom } from "../../shared/aws/reports-bucket.ts";
import { logger } from "../../shared/log/log.ts";
import { renderersOnce } from "../../shared/report/renderers.ts";
import { wordFormOnce } from "../../shared/report/template/word-template.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  table: reportRowsFrom(process.env),
  reports: reportsBucketFrom(process.env),
  renderer: renderersOnce(process.env.REPORT_FONTS),
  word: wordFormOnce(process.env.REPORT_TEMPLATE),
  log: logger(process.stdout, "verify-report", process.env),
});
