import { warning } from "../../../findings/make-finding.ts";
import type { Rule, Verdict } from "../judgement.ts";
import type { Paragraph } from "../reading/paragraph.ts";
import type { Quantity } from "../reading/quantity.ts";
import { quoted } from "../reading/quoted.ts";
import { type Names, namesAfter, namesBefore } from "../relations/names.ts";
import { orderedPointsAfter } from "../relations/ordered-points.ts";

/** `北京大学、清华大学、山西大学3所高校`, `五项改革：…`, `三个方面：一是…二是…三是…`: as many names as were announced. */
export const enumerations: Rule = (paragraph) =>
  paragraph.quantities.flatMap((count) => {
    const names = isAnnouncement(count) ? namesOf(count, paragraph) : undefined;
    return names === undefined || isFarOff(count, names)
      ? []
      : [verdictOf(paragraph, count, names)];
  });

/** Nobody lists more names than these in running text. */
const MOST_NAMES = 30;

const isAnnouncement = ({ bound, dimension, value, scale }: Quantity): boolean =>
  bound === "exact" &&
  /^[个名人位所项次场家条类种门科块件处大道级份部点]$/u.test(dimension) &&
  scale.eq(1) &&
  /^\d{1,2}$/.test(value) &&
  Number(value) >= 2 &&
  Number(value) <= MOST_NAMES;

/** The names that stand behind or before the number: those that agree with it, where any do. */
const namesOf = (count: Quantity, paragraph: Paragraph): Names | undefined => {
  const found = [orderedPointsAfter, namesAfter, namesBefore].flatMap(
    (read) => read(count, paragraph) ?? [],
  );
  return found.find((names) => agrees(count, names)) ?? found[0];
};

const agrees = ({ value }: Quantity, { least, most }: Names): boolean =>
  Number(value) >= least && Number(value) <= most;

/** A number that the names miss by more than one counts something else than the names. */
const isFarOff = ({ value }: Quantity, { least, most }: Names): boolean =>
  Math.max(least - Number(value), Number(value) - most) > 1;

const verdictOf = (paragraph: Paragraph, count: Quantity, names: Names): Verdict => {
  const code = "narrativeCountDiffers";
  if (agrees(count, names)) return { code };
  const values = {
    phrase: quoted(
      paragraph,
      count,
      ...(names.at === undefined ? [] : [{ ...count, ...names.at }]),
    ),
    stated: count.value,
    unit: count.unit,
    counted: String(Number(count.value) < names.least ? names.least : names.most),
  };
  return { code, finding: warning(code, { path: paragraph.path, values }) };
};
