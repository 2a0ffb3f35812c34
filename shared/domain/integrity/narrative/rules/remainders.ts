import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { amountOf, overlap, rangeOf, sumOf } from "../reading/ranges.ts";
import { isCounted } from "../reading/units.ts";

/**
 * `5个项目…，其中1个已提前完成，其余4个按进度推进`: what was said before and the rest make up the whole. The whole and its
 * parts are those of the same unit in one sentence; where more than three stand there, nobody can tell which are meant.
 */
export const remainders: Rule = (paragraph) =>
  paragraph.quantities.flatMap((rest) => {
    const isLast = isRest(rest) && !goesOn(rest, paragraph);
    const [whole, ...parts] = isLast ? sameBefore(rest, paragraph) : [];
    return whole === undefined || parts.length === 0
      ? []
      : [verdictOf({ paragraph, whole, parts: [...parts, rest] })];
  });

/** `其余5个在建，1个未开工`: the rest was not all of it. */
export const goesOn = (rest: Quantity, { quantities }: Paragraph): boolean => {
  const next = quantities[rest.index + 1];
  return (
    next !== undefined &&
    next.segment === rest.segment &&
    next.dimension === rest.dimension &&
    next.depth === rest.depth
  );
};

const isRest = ({ label, bound, dimension, depth }: Quantity): boolean =>
  /^(?:其余|剩余|余下)(?:的)?$/u.test(label) &&
  bound === "exact" &&
  depth === 0 &&
  isCounted(dimension);

/** The quantities that the rest may belong to, the whole first; none where one of them is a bound or a change. */
const sameBefore = (rest: Quantity, { quantities }: Paragraph): readonly Quantity[] => {
  const before = quantities
    .slice(Math.max(0, rest.index - REACH), rest.index)
    .filter(
      ({ sentence, dimension, depth }) =>
        sentence === rest.sentence && dimension === rest.dimension && depth === rest.depth,
    );
  const isPlain = before.every(({ bound, label }) => bound === "exact" && !CHANGE.test(label));
  const [, first] = before;
  return isPlain && before.length <= MOST && first !== undefined && PART.test(first.label)
    ? before
    : [];
};

const REACH = 8;
const MOST = 3;
const PART = /其中|^已|^现已|^目前/u;
const CHANGE = /增加|减少|新增|比|较|每|均|第/u;

interface Remainder {
  readonly paragraph: Paragraph;
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

const verdictOf = ({ paragraph, whole, parts }: Remainder): Verdict => {
  const code = "narrativeSumDiffers";
  const sum = sumOf(parts.map(rangeOf));
  if (overlap(sum, rangeOf(whole)) || isNested(parts)) return { code };
  const values = {
    phrase: quoted(paragraph, whole, ...parts),
    sum: parts.reduce((all, each) => all.plus(amountOf(each)), amountOf(whole).times(0)).toFixed(),
    stated: whole.value,
    unit: whole.unit,
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};

/** `项目9个，其中新建5个，已完工2个，其余3个…`: the rest of the first part. */
const isNested = ([first, ...later]: readonly Quantity[]): boolean =>
  first !== undefined && later.length > 1 && overlap(sumOf(later.map(rangeOf)), rangeOf(first));
