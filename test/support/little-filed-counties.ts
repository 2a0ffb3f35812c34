import type { ReportInput } from "../../shared/report/report-input.ts";
import { framework2021 } from "./builders.ts";
import { evidenceIdOf, indicatorClaim, receiptOf, statusOf } from "./report-builders.ts";

/** A county that filed one file with two figures: one meets its standard, one does not. */
export const littleFiledCounty = (): ReportInput => {
  const framework = framework2021();
  const file = evidenceIdOf(1);
  return {
    framework,
    status: statusOf({
      framework,
      county: "140524",
      claims: [
        indicatorClaim({ id: "compulsoryRetentionRate", value: "99.6" }, file),
        indicatorClaim({ id: "preschoolGrossEnrolmentRate", value: "86.2" }, file),
      ],
    }),
    receipts: [receiptOf(file, "140524", { kind: "indicators", title: "指标数据" })],
    narrative: undefined,
  };
};
