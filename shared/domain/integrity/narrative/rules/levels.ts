import type { Rule } from "../judgement.ts";
import type { Quantity } from "../reading/quantity.ts";
import { partWithin } from "../relations/part-within.ts";

/** `从6个方面提出26项任务、53条措施`: what is broken down step by step does not become fewer. */
export const levels: Rule = (paragraph) =>
  paragraph.quantities.flatMap((top, at) => {
    const [middle, bottom] = paragraph.quantities.slice(at + 1, at + 3);
    return middle !== undefined && bottom !== undefined && isBrokenDown(top, middle, bottom)
      ? [partWithin(paragraph, top, middle), partWithin(paragraph, middle, bottom)]
      : [];
  });

const isBrokenDown = (top: Quantity, middle: Quantity, bottom: Quantity): boolean =>
  top.unit === "个" &&
  /^(?:方面|大方面|部分|领域|板块|维度|大类)/u.test(top.tail) &&
  middle.unit === "项" &&
  bottom.unit === "条" &&
  bottom.sentence === top.sentence &&
  `${middle.label}${bottom.label}`.length <= 16 &&
  !/其中/u.test(`${middle.label}${bottom.label}`);
