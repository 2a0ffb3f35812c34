import { warning } from "../../../findings/make-finding.ts";
import type { TextRule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { overlap, rangeOf } from "../reading/ranges.ts";

interface StatedFigure {
  readonly paragraph: Paragraph;
  readonly quantity: Quantity;
}

/**
 * A figure of the whole county that the text states twice is the same each time: `学前三年毛入园率达到97.3%`. Only names
 * that say whose figure it is, in clauses about no other year, count as the same.
 */
export const repeats: TextRule = (paragraphs) => {
  const first = new Map<string, StatedFigure>();
  return paragraphs.flatMap((paragraph) =>
    paragraph.quantities.flatMap((quantity) => {
      const key = keyOf(quantity, paragraph);
      if (key === undefined) return [];
      const before = first.get(key);
      if (before === undefined) first.set(key, { paragraph, quantity });
      return before === undefined ? [] : [verdictOf(before, { paragraph, quantity })];
    }),
  );
};

const keyOf = (quantity: Quantity, { text }: Paragraph): string | undefined => {
  const { bound, planned, depth, dimension, label } = quantity;
  if (bound !== "exact" || planned || depth > 0) return undefined;
  const name = label.replace(/(?:已|分别)?(?:为|是|达|达到|达到了|共|共有|稳定在|保持在)?$/u, "");
  const sentence = text.slice(Math.max(0, quantity.from - 40), quantity.from);
  if (OTHER_TIME.test(sentence) || !isNamed(name, dimension)) return undefined;
  return `${dimension} ${name.replace(/^(?:目前|全[县区市])/u, "")}`;
};

const OTHER_TIME =
  /20\d\d|上年|去年|同期|此前|原来|以前|全国|全省|全市|省定|国家|(?<!占)比(?!例)|较|由|从|提高|提升|增|降|减/u;

/** Rates of a named stage. */
const isNamed = (name: string, dimension: string): boolean =>
  dimension === "%" &&
  name.length >= 7 &&
  /(?:率|占比|比例)$/u.test(name) &&
  /学前|九年义务教育|普惠性?幼儿园|公办园|公办幼儿园|高中阶段|三残|残疾儿童/u.test(name);

const verdictOf = (before: StatedFigure, now: StatedFigure): Verdict => {
  const code = "narrativeRepeatDiffers";
  if (overlap(rangeOf(before.quantity), rangeOf(now.quantity))) return { code };
  const values = {
    phrase: quoted(now.paragraph, now.quantity),
    before: quoted(before.paragraph, before.quantity),
  };
  return { code, finding: warning(code, { path: now.paragraph.path, values }) };
};
