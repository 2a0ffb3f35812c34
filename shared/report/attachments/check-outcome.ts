import type { CheckResult } from "../../domain/integrity/check-result.ts";

/**
 * What a check says in the report: 已核12处，发现1处. Only a place that was judged may be said to be in order (law 12); of rows
 * of a time that did not keep what was judged, that is said.
 */
export const checkOutcome = ({ judged, found, unrecorded }: CheckResult): string => {
  if (judged === 0 && found === 0) return unrecorded === 0 ? "无可核" : "未记录核对情况";
  if (judged === 0) return `发现${found}处，未记录核对处数`;
  const outcome = `已核${judged}处，${found === 0 ? "未发现问题" : `发现${found}处`}`;
  return unrecorded === 0 ? outcome : `${outcome}；另${unrecorded}处未记录核对情况`;
};
