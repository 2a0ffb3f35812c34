import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf } from "../reading/ranges.ts";
import { isNear } from "../relations/completeness.ts";
import { isClosed, isUsual } from "../relations/families.ts";
import { type Part, partListsIn, partNameOf } from "../relations/part-lists.ts";

/**
 * `其中公办53所，民办75所；城区50所，农村78所`: two kinds that leave nothing out, right behind a list of the same unit that does
 * not either, are the same things in another order. Both must sum to the same.
 */
export const secondPartitions: Rule = (paragraph) =>
  partListsIn(paragraph).flatMap(({ parts, opening }) => {
    const pair = opening === "shares" ? [] : pairBehind(parts, paragraph);
    return pair.length === 0 || !isWholeOf(parts, paragraph)
      ? []
      : [verdictOf({ paragraph, parts, pair })];
  });

const pairBehind = (parts: readonly Part[], { quantities }: Paragraph): readonly Quantity[] => {
  const last = parts.at(-1)?.quantity;
  const [one, other] = last === undefined ? [] : quantities.slice(last.index + 1, last.index + 3);
  if (last === undefined || one === undefined || other === undefined) return [];
  const isNext =
    one.lead === "；" &&
    other.segment === one.segment &&
    [one, other].every(
      ({ sentence, dimension, depth, bound }) =>
        sentence === last.sentence &&
        dimension === last.dimension &&
        depth === last.depth &&
        bound === "exact",
    );
  return isNext && isPair([one, other]) ? [one, other] : [];
};

const namesOf = (pair: readonly Quantity[]): readonly string[] =>
  pair.map(({ label }) => partNameOf(label));

const isPair = (pair: readonly Quantity[]): boolean =>
  isClosed(namesOf(pair)) || isUsual(namesOf(pair));

/** The list sums to the count of its unit before it. */
const isWholeOf = (parts: readonly Part[], { quantities }: Paragraph): boolean => {
  const first = parts[0]?.quantity;
  if (first === undefined || parts.length < 2) return false;
  const sum = totalOf(parts.map(({ quantity }) => quantity));
  const whole = quantities
    .slice(Math.max(0, first.index - REACH), first.index)
    .findLast(({ dimension, depth }) => dimension === first.dimension && depth === first.depth);
  return whole !== undefined && whole.bound === "exact" && sum.eq(amountOf(whole));
};

const REACH = 6;

interface Two {
  readonly paragraph: Paragraph;
  readonly parts: readonly Part[];
  readonly pair: readonly Quantity[];
}

const verdictOf = ({ paragraph, parts, pair }: Two): Verdict => {
  const code = "narrativeSumDiffers";
  const whole = totalOf(parts.map(({ quantity }) => quantity));
  const sum = totalOf(pair);
  if (sum.eq(whole) || !isMeant(sum, whole, pair)) return { code };
  const [one] = pair;
  const values = {
    phrase: quoted(paragraph, ...parts.map(({ quantity }) => quantity), ...pair),
    sum: sum.div(one?.scale ?? 1).toFixed(),
    stated: whole.div(one?.scale ?? 1).toFixed(),
    unit: one?.unit ?? "",
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

/** A third kind may be left unsaid beside two that only mostly make up the whole; beyond a fifth the pair is one of its own. */
const isMeant = (sum: Big, whole: Big, pair: readonly Quantity[]): boolean => {
  const mayGoOn = sum.lt(whole) && !isClosed(namesOf(pair));
  return isNear({ sum, whole, leeway: mayGoOn ? "0" : "0.2", count: 2 });
};

const totalOf = (quantities: readonly Quantity[]): Big =>
  quantities.reduce((sum, each) => sum.plus(amountOf(each)), new Big(0));
