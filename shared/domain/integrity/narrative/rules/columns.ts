import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, rangeOf, sumOf, totalOf } from "../reading/ranges.ts";
import { agreementOf } from "../relations/agreement.ts";
import { isNear } from "../relations/completeness.ts";

/** A quantity that several records share, and the same quantity of their whole. */
interface Column {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

/**
 * `党支部12个，党员406名，其中在职党支部8个，党员325名，离退休党支部4个，党员81名`: records of several quantities after 其中,
 * each of which sums to that of the whole. Where one does so, the records leave nothing out, and the others must.
 */
export const columns: Rule = (paragraph) =>
  paragraph.quantities.flatMap((first) => {
    const found = AMONG.test(wordsBefore(first, paragraph)) ? columnsFrom(first, paragraph) : [];
    if (found.length < 2) return [];
    const sound = found.filter(agrees);
    return [
      ...sound.map((): Verdict => ({ code: "narrativeSumDiffers" })),
      ...found
        .filter((column) => !sound.includes(column) && (sound.length > 0 || nearly(column)))
        .map((column) => sumDiffers(paragraph, column)),
    ];
  });

const AMONG = /其中[：，]?[^，、；。：（）]*$/u;

const wordsBefore = ({ from }: Quantity, { text }: Paragraph): string =>
  text.slice(Math.max(0, from - WORDS), from);

/** Characters before a number in which its list is opened. */
const WORDS = 24;

/** Quantities of a record, and records, that are read at most. */
const MOST_COLUMNS = 5;
const MOST_RECORDS = 6;

const columnsFrom = (first: Quantity, { quantities }: Paragraph): readonly Column[] => {
  for (let width = MOST_COLUMNS; width >= 2; width--) {
    const record = quantities.slice(first.index - width, first.index);
    const rows = rowsAfter(first, record, quantities);
    if (record.length === width && isRecord(record) && rows.length >= 2)
      return record.map((whole, at) => ({ whole, parts: rows.flatMap((row) => row[at] ?? []) }));
  }
  return [];
};

const isRecord = (record: readonly Quantity[]): boolean =>
  record.every(
    ({ bound, dimension, depth, sentence, label }) =>
      !/均|每|率|最/u.test(label) &&
      bound === "exact" &&
      dimension !== "%" &&
      dimension !== "" &&
      depth === record[0]?.depth &&
      sentence === record[0]?.sentence,
  );

/** Records that have the same quantities, by the same names, in the same order as the whole one; the first names the record. */
const rowsAfter = (
  first: Quantity,
  record: readonly Quantity[],
  quantities: readonly Quantity[],
): readonly (readonly Quantity[])[] => {
  const rows: (readonly Quantity[])[] = [];
  const width = record.length;
  for (let at = first.index; rows.length < MOST_RECORDS; at += width) {
    const row = quantities.slice(at, at + width);
    if (row.length < width || !isRowOf(row, record, first)) break;
    rows.push(row);
  }
  return rows;
};

const isRowOf = (row: readonly Quantity[], record: readonly Quantity[], first: Quantity): boolean =>
  row.every(
    ({ dimension, sentence, depth, bound, label }, at) =>
      bound === "exact" &&
      dimension === record[at]?.dimension &&
      depth === first.depth &&
      sentence === first.sentence &&
      (at === 0 || isSameName(record[at]?.label ?? "", label)),
  );

/** `项目` of `建设项目`. */
const isSameName = (of: string, label: string): boolean =>
  label === of ||
  (label.length > 1 && of.endsWith(label)) ||
  (PUPILS.test(of) && PUPILS.test(label));

const PUPILS = /^(?:在校|在园)?(?:学生|生|幼儿|学生数|生数)$/u;

const agrees = ({ whole, parts }: Column): boolean =>
  agreementOf([whole, ...parts])(sumOf(parts.map(rangeOf)), rangeOf(whole));

const nearly = ({ whole, parts }: Column): boolean =>
  isNear({ sum: totalOf(parts), whole: amountOf(whole), leeway: "0.02", count: 3 });

const sumDiffers = (paragraph: Paragraph, { whole, parts }: Column): Verdict => {
  const code = "narrativeSumDiffers";
  const values = {
    phrase: quoted(paragraph, whole, ...parts),
    sum: totalOf(parts).div(whole.scale).toFixed(),
    stated: whole.value,
    unit: whole.unit,
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};
