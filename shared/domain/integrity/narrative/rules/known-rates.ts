import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { isAbove, rangeOf } from "../reading/ranges.ts";

/** Rates of one base, the first of which is a part of the second: every public kindergarten is an inclusive one. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [
    /公办(?:幼儿)?园[^，]{0,6}(?:占比|覆盖率|比例)/u,
    /普惠性?(?:幼儿)?园[^，]{0,8}(?:占比|覆盖率|比例)/u,
  ],
  [/超大班额/u, /(?<!超)大班额[^，]{0,8}(?:比例|占比|率)/u],
  [/优秀率/u, /(?:优良率|良好率|及格率|合格率)/u],
  [/优良率/u, /(?:及格率|合格率)/u],
];

/** `公办园在园幼儿占比73.4%，普惠性幼儿园覆盖率92.2%`: no part of a rate exceeds it, in the same sentence and of one year. */
export const knownRates: Rule = (paragraph) =>
  paragraph.quantities.flatMap((one) =>
    paragraph.quantities
      .slice(one.index + 1, one.index + 1 + REACH)
      .flatMap((other) => (isComparable(one, other) ? verdictsOf(paragraph, one, other) : [])),
  );

const REACH = 3;

const isComparable = (one: Quantity, other: Quantity): boolean =>
  one.sentence === other.sentence &&
  [one, other].every(
    ({ dimension, bound, planned, label, depth }) =>
      dimension === "%" &&
      bound === "exact" &&
      !planned &&
      depth === one.depth &&
      !OTHER.test(label),
  );

const OTHER =
  /20\d\d|上年|去年|全[国省市]|(?<!占)比(?!例)|较(?!大)|由|从|提高|下降|增|降到|达到国家/u;

const verdictsOf = (paragraph: Paragraph, one: Quantity, other: Quantity): readonly Verdict[] => {
  const ordered = [
    [one, other],
    [other, one],
  ] as const;
  const found = ordered.find(([part, whole]) =>
    pairs.some(
      ([of, in_]) => of.test(part.label) && in_.test(whole.label) && !of.test(whole.label),
    ),
  );
  if (found === undefined) return [];
  const code = "narrativePartAboveWhole";
  const [part, whole] = found;
  if (!isAbove(rangeOf(part), rangeOf(whole))) return [{ code }];
  const values = {
    phrase: quoted(paragraph, one, other),
    part: part.value,
    whole: whole.value,
    unit: "%",
  };
  return [{ code, finding: warning(code, { path: paragraph.path, values }) }];
};
