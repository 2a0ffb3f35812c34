import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import type { Names } from "./names.ts";

/** Words that announce points: `三个方面`, `五项措施`, `四点`. */
const ANNOUNCED =
  /^(?:方面|措施|工作|任务|问题|举措|重点|环节|要求|途径|做法|机制|体系|工程|行动|抓手|关键|层面|维度|内容|意见|建议|不足|短板)/u;

/** How far the points may reach, in characters. */
const REACH = 3_000;

const numerals = "一二三四五六七八九十";

/** `主要有三个方面的问题。一是…二是…三是…`: the points that follow in the same paragraph, in their order. */
export const orderedPointsAfter = (
  count: Quantity,
  { text, next, quantities }: Paragraph,
): Names | undefined => {
  const behind = text.slice(count.to, count.to + REACH);
  const announces = ANNOUNCED.test(nounOf(count)) || isFollowed(count, behind);
  if (!announces) return undefined;
  // Stryker disable next-line NumericLiteral: no point begins right behind the number
  const first = FIRST.exec(behind.slice(0, NEAR));
  const other = quantities[count.index + 1];
  // Stryker disable next-line EqualityOperator: no number begins where a point does
  if (first === null || (other !== undefined && other.from < count.to + first.index))
    return undefined;
  const points = pointsIn(behind, first[1] === "一是");
  return points < 2 || /^[二三四五六七八九十]是|^[（(][二三四五六七八九十]/u.test(next)
    ? undefined
    : { least: points, most: points };
};

/** Whatever is counted, the first point stands right behind it: `坚持四个强化。一是…`. How often something was held is no count of points. */
const isFollowed = ({ unit }: Quantity, behind: string): boolean =>
  /^[个点项条种大]$/u.test(unit) &&
  /^(?:[^，、；。：（）]{0,10}：|[^，、；。：（）]{1,10}。)一是/u.test(behind);

/** Characters between the announcement and its first point. */
const NEAR = 60;

const FIRST = /(一是|（一）)/u;

const nounOf = ({ tail }: Quantity): string =>
  tail.replace(/(?:重点|主要|突出|具体|关键|核心|重大|的)*/u, "");

/** How many points follow one another without a gap; a second 一是 begins another list. */
const pointsIn = (text: string, isSaid: boolean): number => {
  let points = 0;
  // Stryker disable next-line NumericLiteral: what announces the points stands before them
  let at = 0;
  for (const numeral of numerals) {
    at = text.indexOf(isSaid ? `${numeral}是` : `（${numeral}）`, at);
    if (at === -1) break;
    points++;
  }
  return points;
};
