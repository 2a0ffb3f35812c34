import { emptyStatus } from "../../shared/domain/status/make-status.ts";
import type { ReportInput } from "../../shared/report/report-input.ts";
import { framework2021, placeOf } from "./builders.ts";

/** A county of which nothing was ever accepted. */
export const nothingFiledCounty = (): ReportInput => {
  const framework = framework2021();
  return {
    framework,
    status: emptyStatus(framework, placeOf("140929")),
    receipts: [],
    narrative: undefined,
  };
};
