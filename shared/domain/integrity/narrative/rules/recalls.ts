import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, rangeOf, sumOf } from "../reading/ranges.ts";
import { meantFor } from "../relations/slips.ts";

/**
 * `承办建议提案2657件。2657件建议提案均按期办结`: a clause that begins with a number of things, and says something of all of
 * them, says again how many there were. It may be the sum of what was listed, or one of the things listed.
 */
export const recalls: Rule = (paragraph) =>
  paragraph.quantities.flatMap((again) => {
    const noun = isRecall(again) ? nounOf(again) : undefined;
    const before = noun === undefined ? [] : countsBefore(again, paragraph);
    const likes = before.filter(({ label }) => noun !== undefined && endsAlike(label, noun));
    const named = likes.find((each) => isMeant(again, each)) ?? likes.at(-1);
    return named === undefined ? [] : [verdictOf({ paragraph, again, named, before })];
  });

const isRecall = ({ label, lead, bound, depth, spelt, value }: Quantity): boolean =>
  /^(?:这|上述|以上)?$/u.test(label) &&
  /[，。；]/u.test(lead) &&
  bound === "exact" &&
  depth === 0 &&
  !spelt &&
  /^\d{2,}$/.test(value);

/** What is counted, where something is said of all of it. */
const nounOf = ({ tail }: Quantity): string | undefined =>
  /^([^，]{2,8}?)(?:均(?!为|属|来自)|全部|已全部|满意率|办结率|办复率)/u.exec(tail)?.[1];

const endsAlike = (label: string, noun: string): boolean => label.endsWith(noun.slice(-2));

const REACH = 12;

const countsBefore = (again: Quantity, { quantities }: Paragraph): readonly Quantity[] =>
  quantities
    .slice(Math.max(0, again.index - REACH), again.index)
    .filter(({ dimension, bound }) => dimension === again.dimension && bound === "exact");

interface Recall {
  readonly paragraph: Paragraph;
  readonly again: Quantity;
  readonly named: Quantity;
  readonly before: readonly Quantity[];
}

const verdictOf = ({ paragraph, again, named, before }: Recall): Verdict => {
  const code = "narrativeRepeatDiffers";
  if (isKnown(again, before) || !isMeant(again, named)) return { code };
  const values = { phrase: quoted(paragraph, again), before: quoted(paragraph, named) };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

/** One of the counts before, or a sum of two of them. */
const isKnown = (again: Quantity, before: readonly Quantity[]): boolean =>
  before.some(
    (one, at) =>
      amountOf(one).eq(amountOf(again)) ||
      before.slice(at + 1).some((other) => {
        const { low } = sumOf([rangeOf(one), rangeOf(other)]);
        return low.eq(amountOf(again));
      }),
  );

/** Two digits that changed places, or one more of a large number; one fewer may be meant, and the last one still open. */
const isMeant = (again: Quantity, named: Quantity): boolean =>
  meantFor(again).some((value) => amountOf(named).eq(amountOf({ ...again, value }))) ||
  (Number(named.value) >= LARGE && amountOf(again).minus(amountOf(named)).eq(1));

const LARGE = 100;
