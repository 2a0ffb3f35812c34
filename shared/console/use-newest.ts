import { useState } from "preact/hooks";
import type { ReviewAnswer } from "../../events/api/review.ts";
import type { County } from "./api/county.ts";

/** The county as it was last heard of: what a decision answered is newer than what was asked for before it, until that is asked for anew. */
export const useNewest = (asked: County) => {
  const [answered, note] = useState<ReviewAnswer>();
  const isNewer = answered !== undefined && answered.decisions > asked.review.decisions;
  const county: County = isNewer ? { ...asked, review: answered } : asked;
  return { county, note };
};
