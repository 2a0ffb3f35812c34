import type { Rule } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { partWithin } from "../relations/part-within.ts";

/** `幼儿园173所（81所民办）`, `小学322所（含187个教学点）`: what a bracket right behind a number says of some of it is no more than it. */
export const bracketed: Rule = (paragraph) =>
  paragraph.quantities.flatMap((part) => {
    const whole = wholeOf(part, paragraph);
    return whole === undefined ? [] : [partWithin(paragraph, part, whole)];
  });

const wholeOf = (part: Quantity, { quantities, text }: Paragraph): Quantity | undefined => {
  const whole = quantities[part.index - 1];
  if (whole === undefined || whole.bound !== "exact" || part.bound === "about") return undefined;
  const isBehind = /^[^，、；。：（）]{0,6}（(?:其中|含|包括)?$/u.test(
    text.slice(whole.to, part.from),
  );
  return isBehind && isOf(part, whole) && !ELSEWHERE.test(whole.label) ? whole : undefined;
};

/** A kind of the same things, or places of teaching among schools. */
const isOf = ({ label, dimension, unit, tail }: Quantity, whole: Quantity): boolean =>
  dimension === whole.dimension
    ? KIND.test(tail)
    : whole.dimension === "所" && unit === "个" && label === "含" && /^教学点$/u.test(tail);

const KIND =
  /^(?:为|是)?(?:公办|民办|普惠性?|寄宿|住校|农村|乡村|城区|女|男|党员|留守|骨干|省级|市级|县级|国家级|在编|编外|高级|中级|民族|独立|附设|完全|中心)[^，、；。（）]{0,6}$/u;
const ELSEWHERE = /比|较|增|减|均|每/u;
