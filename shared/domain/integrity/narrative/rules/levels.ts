import { finding } from "../../../findings/finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { isAbove, rangeOf } from "../reading/ranges.ts";

/** `从6个方面提出26项任务、53条措施`: what is broken down step by step does not become fewer. */
export const levels: Rule = (paragraph) =>
  paragraph.quantities.flatMap((top, at) => {
    const [middle, bottom] = paragraph.quantities.slice(at + 1, at + 3);
    return middle !== undefined && bottom !== undefined && isBrokenDown(top, middle, bottom)
      ? [verdictOf(paragraph, top, middle), verdictOf(paragraph, middle, bottom)]
      : [];
  });

const isBrokenDown = (top: Quantity, middle: Quantity, bottom: Quantity): boolean =>
  top.unit === "个" &&
  /^(?:方面|大方面|部分|领域|板块|维度|大类)/u.test(top.tail) &&
  middle.unit === "项" &&
  bottom.unit === "条" &&
  middle.sentence === top.sentence &&
  bottom.sentence === top.sentence &&
  `${middle.label}${bottom.label}`.length <= 16 &&
  !/其中/u.test(`${middle.label}${bottom.label}`);

const verdictOf = (paragraph: Paragraph, fewer: Quantity, more: Quantity): Verdict => {
  const code = "narrativePartAboveWhole";
  if (!isAbove(rangeOf(fewer), rangeOf(more))) return { code };
  const values = {
    phrase: quoted(paragraph, fewer, more),
    part: fewer.value,
    whole: more.value,
    unit: more.unit,
  };
  return { code, finding: finding(code, { path: paragraph.path, values }) };
};
