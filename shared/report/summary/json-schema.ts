import * as z from "zod";
import { SummaryModel } from "./summary-model.ts";

/** The published contract of the JSON summary (summary.schema.json). */
export const summaryJsonSchema = () => ({
  ...z.toJSONSchema(SummaryModel, { target: "draft-2020-12" }),
  $id: "https://duxue.invalid/schemas/summary-1.json",
  title: "duxue/summary@1",
});
