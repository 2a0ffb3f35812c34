import Big from "big.js";
import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, NOTHING, rangeOf, sumOf } from "../reading/ranges.ts";
import { agreementOf } from "../relations/agreement.ts";
import { isNear } from "../relations/completeness.ts";
import { isOneSlipOff } from "../relations/slips.ts";

/**
 * `省级2所、市级24所、县级74所，共100所`: items in a row, each with the same unit, closed by 共, 共计 or 合计. A list that
 * 其中 or 如 opens may leave things out, and is not summed.
 */
export const totals: Rule = (paragraph) => {
  const groups = groupsIn(paragraph);
  return groups.flatMap((total, at) =>
    TOTAL.test(total.head.label) && MARKED.test(total.head.lead)
      ? total.members.flatMap((member) => {
          const items = itemsBefore({ groups, at, total: member, paragraph });
          return items.length < 2 || [member, ...items].some(({ bound }) => bound === "about")
            ? []
            : verdictOf(paragraph, items, member);
        })
      : [],
  );
};

/** A name with its quantities: `普通高中资助10079人次784万元`. */
interface Group {
  readonly head: Quantity;
  readonly members: readonly Quantity[];
}

/** Quantities that one name has at most; behind them nobody knows any more what a further one is of. */
const MOST_MEMBERS = 6;

const groupsIn = ({ quantities }: Paragraph): readonly Group[] => {
  const groups: Group[] = [];
  for (const each of quantities) {
    const last = groups.at(-1);
    const isAttached = each.lead === "" && each.label === "" && last?.head.depth === each.depth;
    if (last !== undefined && isAttached && last.members.length < MOST_MEMBERS)
      groups[groups.length - 1] = { ...last, members: [...last.members, each] };
    else groups.push({ head: each, members: [each] });
  }
  return groups;
};

const TOTAL =
  /^(?:[两三四五六七八九十\d]{1,2}[项年类者]|近[^，]{1,3}年)?(?:总共|共计|合计|总计|累计|共有|共|总投资|总金额|总数|总额)[^其]{0,8}$|^[^，其\d]{2,14}(?:合计|总计)$/u;
const MARKED = /[，、；]/u;
const MOST_ITEMS = 24;

interface Totalled {
  readonly groups: readonly Group[];
  readonly at: number;
  readonly total: Quantity;
  readonly paragraph: Paragraph;
}

/** The amounts listed right before a total; a list ends where its unit or its separator changes. */
const itemsBefore = ({ groups, at, total, paragraph }: Totalled): readonly Quantity[] => {
  const items: Quantity[] = [];
  let next = groups[at]?.head ?? total;
  for (const group of groups.slice(Math.max(0, at - MOST_ITEMS), at).toReversed()) {
    if (group.head.depth > total.depth && group.head.sentence === total.sentence) continue;
    const item = group.members.find((each) => isOfRow(each, total));
    if (item === undefined || (items.length > 0 && !follows(next, group, items))) break;
    if (NO_ITEM.test(group.head.label)) break;
    items.unshift(item);
    next = group.head;
  }
  return isSelection(paragraph.text.slice(Math.max(0, next.from - 24), next.from)) ? [] : items;
};

/** A total of its own, an average and a standard are no items. */
const NO_ITEM = /均|每|按|标准|^(?:共计|合计|总计|累计|总|共)/u;

const follows = (next: Quantity, { head }: Group, items: readonly Quantity[]): boolean =>
  isItem(next) && (head.segment === next.segment || areSetApart(items));

/** Items of which each stands between semicolons; else what is before one is another list. */
const areSetApart = (items: readonly Quantity[]): boolean =>
  items.every(({ segment }, at) => at === 0 || segment === (items[at - 1]?.segment ?? 0) + 1);

const isOfRow = (each: Quantity, total: Quantity): boolean =>
  each.sentence === total.sentence &&
  each.depth === total.depth &&
  (each.dimension === total.dimension || (total.unit === "个" && PLACES.has(each.dimension)));

/** What a total in 个 may count together: `小学12所、教学点35个，共47个校点`. */
const PLACES: ReadonlySet<string> = new Set(["所", "个", "处", "家"]);

/** A further item: its separator and its name, with no clause of its own. */
const isItem = ({ lead, label }: Quantity): boolean =>
  label.length <= 16 &&
  (MARKED.test(lead) || /^(?:和|及|以及)/u.test(label)) &&
  !/其中|比|较|增|减|平均|占/u.test(label);

const isSelection = (before: string): boolean => /(?:其中|包括|含|如)[^，]{0,10}$/u.test(before);

const verdictOf = (
  paragraph: Paragraph,
  items: readonly Quantity[],
  total: Quantity,
): readonly Verdict[] => {
  const code = "narrativeSumDiffers";
  const sum = items.reduce((all, each) => all.plus(amountOf(each)), new Big(0));
  if (isExplained(items, total)) return [{ code }];
  if (!isMeant(sum, items, total)) return [];
  const values = {
    phrase: quoted(paragraph, ...items, total),
    sum: sum.div(total.scale).toFixed(),
    stated: total.value,
    unit: total.unit,
  };
  return [{ code, finding: warning(code, { path: paragraph.path, values }) }];
};

/** All items, or the last few of them, sum to the total. */
const isExplained = (items: readonly Quantity[], total: Quantity): boolean => {
  const agree = agreementOf([...items, total]);
  let sum = NOTHING;
  return items.toReversed().some((each, at) => {
    sum = sumOf([sum, rangeOf(each)]);
    return at > 0 && agree(sum, rangeOf(total));
  });
};

/** 共计 and 合计 close the list before them; 共有 and 累计 may speak of more, unless they come near. */
const isMeant = (sum: Big, items: readonly Quantity[], total: Quantity): boolean => {
  const closes =
    CLOSES.test(total.label) && items.every(({ dimension }) => dimension === total.dimension);
  return (
    isNear({ sum, whole: amountOf(total), leeway: closes ? "0.3" : "0.05", count: 3 }) ||
    isOneSlipOff({ parts: items, whole: total, alike: closes && items.length > 2 })
  );
};

const CLOSES = /^(?:[两三四五六七八九十\d]{1,2}[项类者])?(?:总共|共计|合计|总计|共)(?:为|有)?$/u;
