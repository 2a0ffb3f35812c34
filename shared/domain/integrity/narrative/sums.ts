import Big from "big.js";
import { fractionDigits } from "../../decimal.ts";
import type { Finding } from "../../finding.ts";
import { finding } from "../../findings/finding.ts";
import { type Amount, amountsIn } from "./amounts-in.ts";
import type { Sentence } from "./sentences.ts";

/**
 * `省级2所、市级24所、县级74所，共100所`: items in a row, each with the same unit, closed by 共, 共计 or 合计. A list after
 * 其中 is not summed: it may leave things out, and its kinds may overlap.
 */
export const sumFindings = ({ text, path }: Sentence): readonly Finding[] => {
  const amounts = amountsIn(text);
  return amounts.flatMap((total, at) => {
    const parts = partsBefore(amounts, at, text);
    if (parts.length < 2 || total.loose || parts.some(({ loose }) => loose)) return [];
    const sum = parts.reduce((all, { value }) => all.plus(value), new Big(0));
    if (
      sum
        .minus(total.value)
        .abs()
        .lte(rounding([...parts, total]))
    )
      return [];
    const phrase = text.slice(Math.max(0, (parts[0]?.from ?? 0) - LABEL), total.to);
    const values = { phrase, sum: sum.toFixed(), stated: total.value, unit: total.unit };
    return [finding("narrativeSumDiffers", { path, values })];
  });
};

/** Characters before the first part that are quoted with it. */
const LABEL = 8;

const TOTAL_WORD = /^[,，、]?\s*(?:总共|共计|合计|总计|累计|共有|共)[^,，、\d其]{0,8}$/u;

/** The amounts listed right before a total, nearest last; a list ends where its separator or its unit changes. */
const partsBefore = (amounts: readonly Amount[], at: number, text: string): readonly Amount[] => {
  const total = amounts[at];
  const last = amounts[at - 1];
  if (total === undefined || last === undefined) return [];
  if (!TOTAL_WORD.test(text.slice(last.to, total.from)) || last.unit !== total.unit) return [];
  const parts: Amount[] = [last];
  for (let before = at - 2; before >= 0; before--) {
    const [one, next] = [amounts[before], parts[0]];
    if (one === undefined || next === undefined || one.unit !== total.unit) break;
    if (!ITEM.test(text.slice(one.to, next.from))) break;
    parts.unshift(one);
  }
  return isPartOfMore(text.slice(0, parts[0]?.from ?? 0)) ? [] : parts;
};

/** Between two items: the separator and the next item's name, which has no clause of its own. */
const ITEM = /^(?:、|和|及|以及|,(?=[^,，]{1,12}$))[^,，、;：:。\d]{0,14}$/u;

/** The list is itself introduced as a selection of something. */
const isPartOfMore = (before: string): boolean => /(其中|包括|含|如)[^,，]{0,10}$/u.test(before);

const rounding = (amounts: readonly Amount[]): Big =>
  amounts
    .filter(({ value }) => fractionDigits(value) > 0)
    .reduce(
      (all, { value }) => all.plus(new Big(10).pow(-fractionDigits(value)).div(2)),
      new Big(0),
    );
