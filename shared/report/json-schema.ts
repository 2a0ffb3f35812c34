import * as z from "zod";
import { ReportModel } from "./paper.ts";

/** The published contract of the JSON report (report.schema.json). */
export const reportJsonSchema = () => ({
  ...z.toJSONSchema(ReportModel, { target: "draft-2020-12" }),
  $id: "https://duxue.invalid/schemas/report-1.json",
  title: "duxue/report@1",
});
