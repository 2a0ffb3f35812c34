import type { Rule } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { partWithin } from "../relations/part-within.ts";

/** `小学164所（含民办小学6所和教学点67个）`: what a bracket with 含 right behind a number of places includes is no more than they. */
export const included: Rule = (paragraph) =>
  paragraph.quantities.flatMap((first) => {
    const whole = paragraph.quantities[first.index - 1];
    return whole === undefined || !opensBracket(first, whole, paragraph)
      ? []
      : partsFrom(first, paragraph).flatMap((part) =>
          isPartOf(part, whole) ? [partWithin(paragraph, part, whole)] : [],
        );
  });

const opensBracket = (first: Quantity, whole: Quantity, { text }: Paragraph): boolean =>
  first.lead === "（" &&
  first.depth === whole.depth + 1 &&
  text[whole.to] === "（" &&
  /^(?:含|其中|包括)/u.test(first.label);

const MOST = 8;

const partsFrom = (first: Quantity, { quantities }: Paragraph): readonly Quantity[] =>
  quantities
    .slice(first.index, first.index + MOST)
    .filter(({ bracket, depth }) => bracket === first.bracket && depth === first.depth);

/** Schools and their teaching points are counted in 所, 个 and 处 alike; of what else is named in another unit nothing is known. */
const isPartOf = (part: Quantity, whole: Quantity): boolean =>
  part.bound === "exact" &&
  whole.bound === "exact" &&
  !/另|不含|班|新增|增加|减少/u.test(`${part.label}${part.tail}`) &&
  (part.dimension === whole.dimension ||
    (PLACES.test(part.dimension) &&
      PLACES.test(whole.dimension) &&
      /(?:教学点|校点|分校|校区|分园|完小|村小)/u.test(`${part.label}${part.tail}`)));

const PLACES = /^[所个处]$/u;
