import type { Locale } from "../findings/finding.ts";

/** A unit as it stands behind a number: none behind a ratio or where it is unknown, 个 before percentage points. */
export const unitText = (unit: string, locale: Locale): string => {
  if (unit === "" || unit === "比值" || unit === "是否") return "";
  if (unit === "百分点" && locale === "zh") return "个百分点";
  return locale === "zh" || unit === "%" ? unit : ` ${unit}`;
};
