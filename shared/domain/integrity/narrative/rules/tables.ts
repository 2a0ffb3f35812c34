import { warning } from "../../../findings/make-finding.ts";
import type { TextRule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, overlap, rangeOf, sumOf, totalOf } from "../reading/ranges.ts";
import { isNear } from "../relations/completeness.ts";
import { partListsIn } from "../relations/part-lists.ts";
import { isOneSlipOff } from "../relations/slips.ts";

/**
 * `春季资助313人27.1万元，秋季306人26.9万元，全年共资助619人次54万元` and `全市学校167所，在校生131164人。` with a line for
 * each stage below: rows of the same quantities in the same order, and the row of their totals. Where one column sums to
 * its total, the rows are those of the total, and the other columns must sum to theirs.
 */
export const tables: TextRule = (paragraphs) =>
  [...Map.groupBy(paragraphs, ({ path }) => path).values()].flatMap((lines) => {
    const cells = lines.flatMap((paragraph, line) => cellsOf(paragraph, line));
    return cells.flatMap((_, at) => verdictsOf(tableAt(cells, at) ?? []));
  });

/** A quantity of a row, and its line. */
interface Cell {
  readonly paragraph: Paragraph;
  readonly line: number;
  readonly quantity: Quantity;
}

interface Column {
  readonly total: Cell;
  readonly parts: readonly Quantity[];
}

/** Neither rates nor what grew nor what stands in a bracket or after 其中 is a cell. */
const cellsOf = (paragraph: Paragraph, line: number): readonly Cell[] => {
  const parts = new Set(
    partListsIn(paragraph)
      .filter(({ opening }) => opening === "among" || opening === "amongColon")
      .flatMap((list) => list.parts.map(({ quantity }) => quantity)),
  );
  return paragraph.quantities
    .filter((quantity) => isCell(quantity) && !parts.has(quantity))
    .map((quantity) => ({ paragraph, line, quantity }));
};

const isCell = ({ depth, dimension, label, spelt }: Quantity): boolean =>
  depth === 0 &&
  !spelt &&
  !/^(?:%|百分点|岁|倍|)$/u.test(dimension) &&
  !/(?:增加|增长|减少|下降|净增|新增|增)了?$|均|每|^占/u.test(label);

const LAST = /合计|总计|共计|总数|(?:全年|全学年|两学期|两年|两项|三项)[^，]{0,4}共?/u;
const FIRST = /全[省市县区州镇乡]|共有|现有|总数/u;
const MOST_COLUMNS = 4;
const MOST_ROWS = 8;

/** The widest table whose row of totals begins at a cell and of which one column sums to its total. */
const tableAt = (cells: readonly Cell[], at: number): readonly Column[] | undefined => {
  const label = cells[at]?.quantity.label ?? "";
  const isLast = LAST.test(label);
  if (!isLast && !FIRST.test(label)) return undefined;
  for (let width = MOST_COLUMNS; width >= 2; width--) {
    const total = cells.slice(at, at + width);
    if (total.length < width || !isRow(total)) continue;
    const rows = isLast ? rowsBefore(cells, at, total) : rowsAfter(cells, at, total);
    const found = columnsOf(total, rows);
    if (found !== undefined) return found;
  }
  return undefined;
};

type Row = readonly Cell[];

/** A row stands in one sentence, and no number of it is a bound. */
const isRow = (row: Row): boolean =>
  row.every(
    ({ line, quantity }) =>
      line === row[0]?.line &&
      quantity.sentence === row[0].quantity.sentence &&
      quantity.bound === "exact" &&
      !quantity.planned,
  );

const rowsBefore = (cells: readonly Cell[], at: number, total: Row): readonly Row[] => {
  const rows: Row[] = [];
  for (let to = at; rows.length < MOST_ROWS && to >= total.length; to -= total.length) {
    const row = cells.slice(to - total.length, to);
    if (!isLike(row, total) || row[0]?.line !== total[0]?.line) break;
    rows.push(row);
  }
  return rows;
};

/** Below a row of totals each row stands in a part of the text of its own. */
const rowsAfter = (cells: readonly Cell[], at: number, total: Row): readonly Row[] => {
  const rows: Row[] = [];
  let last = total;
  for (let from = at + total.length; rows.length < MOST_ROWS; from += total.length) {
    const row = cells.slice(from, from + total.length);
    if (!isLike(row, total) || !isApart(last, row) || FIRST.test(row[0]?.quantity.label ?? ""))
      break;
    rows.push(row);
    last = row;
  }
  return rows;
};

const isApart = (last: Row, row: Row): boolean => {
  const [before, first] = [last.at(-1), row[0]];
  return (
    before !== undefined &&
    first !== undefined &&
    (first.line === before.line
      ? first.quantity.segment === before.quantity.segment + 1
      : first.line === before.line + 1)
  );
};

const isLike = (row: Row, total: Row): boolean =>
  row.length === total.length &&
  isRow(row) &&
  row.every(({ quantity }, at) => kindOf(quantity) === kindOf(total[at]?.quantity ?? quantity));

/** Who was supported in two terms is counted twice in 人次. */
const kindOf = ({ dimension }: Quantity): string => (dimension === "人次" ? "人" : dimension);

/** The columns of as many rows as make one of them sum to its total. */
const columnsOf = (total: Row, rows: readonly Row[]): readonly Column[] | undefined => {
  for (let count = rows.length; count >= 2; count--) {
    const columns = total.map((cell, at) => ({
      total: cell,
      parts: rows.slice(0, count).flatMap((row) => row[at]?.quantity ?? []),
    }));
    if (columns.some(isSure)) return columns;
  }
  return undefined;
};

const agrees = ({ total, parts }: Column): boolean =>
  overlap(sumOf(parts.map(rangeOf)), rangeOf(total.quantity));

/** Small numbers sum to anything by chance. */
const SURE = 20;

const isSure = (column: Column): boolean =>
  agrees(column) && Number(column.total.quantity.value) >= SURE;

const verdictsOf = (columns: readonly Column[]): readonly Verdict[] =>
  columns.flatMap((column) => {
    const code = "narrativeSumDiffers";
    if (agrees(column)) return [{ code }];
    return isMeant(column) ? [sumDiffers(column)] : [];
  });

/**
 * Rows that stay below their total may leave something out (staff of no school), and who was supported in both terms counts
 * once among people: there one slip must make the difference.
 */
const isMeant = ({ total: { quantity }, parts }: Column): boolean => {
  const [sum, whole] = [totalOf(parts), amountOf(quantity)];
  const isTwice = quantity.dimension === "人" && parts.some(({ label }) => TERM.test(label));
  return (
    isNear({ sum, whole, leeway: "0.6", count: 3 }) &&
    ((sum.gt(whole) && !isTwice) || isOneSlipOff({ parts, whole: quantity, alike: true }))
  );
};

const TERM = /[春秋]季|半年|学期|季度|月|批/u;

const sumDiffers = ({ total: { paragraph, quantity }, parts }: Column): Verdict => {
  const code = "narrativeSumDiffers";
  const beside = parts.filter((each) => paragraph.quantities[each.index] === each);
  const values = {
    phrase: quoted(paragraph, quantity, ...beside),
    sum: totalOf(parts).div(quantity.scale).toFixed(),
    stated: quantity.value,
    unit: quantity.unit,
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};
