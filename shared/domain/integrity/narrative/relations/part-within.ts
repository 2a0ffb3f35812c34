import { warning } from "../../../findings/make-finding.ts";
import type { Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { isAbove, rangeOf } from "../reading/ranges.ts";

const code = "narrativePartAboveWhole";

/** A part is never more than its whole, whichever rule found the two. */
export const partWithin = (paragraph: Paragraph, part: Quantity, whole: Quantity): Verdict =>
  isAbove(rangeOf(part), rangeOf(whole)) ? partAboveWhole(paragraph, part, whole) : { code };

export const partAboveWhole = (paragraph: Paragraph, part: Quantity, whole: Quantity): Verdict => {
  const values = {
    phrase: quoted(paragraph, whole, part),
    part: part.value,
    whole: whole.value,
    unit: whole.unit,
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};
