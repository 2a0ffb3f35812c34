import { decimal } from "../decimal.ts";
import type { Locale } from "../findings/finding.ts";
import type { Criterion, Framework } from "../framework/framework.ts";
import { criteriaOf, indicatorById } from "../framework/framework-items.ts";
import { answered, fullWidthBrackets } from "../text/chinese-text.ts";
import { documentsReason } from "./reason-documents.ts";
import { verdict } from "./reason-verdict.ts";
import type { CriterionScore } from "./score.ts";
import { shownReading } from "./shown-reading.ts";
import { unitText } from "./unit-text.ts";

/** The sentence that says why a criterion earned what it did: criterion, reading, threshold, points (law 4). */
export const reasonOf = (score: CriterionScore, framework: Framework, locale: Locale): string => {
  const { kind } = score;
  const said =
    kind === "documents"
      ? documentsReason(score, framework, locale)
      : measuredReason({ ...score, kind }, framework, locale);
  return locale === "zh" ? fullWidthBrackets(said) : said;
};

type MeasuredScore = CriterionScore & { readonly kind: Measured["kind"] };

const measuredReason = (score: MeasuredScore, framework: Framework, locale: Locale): string => {
  const indicator = indicatorById(framework, score.indicator);
  const criterion = criterionOf(score, framework);
  const facts: Facts = {
    // Stryker disable next-line StringLiteral: what is measured has an indicator
    name: indicator?.name ?? score.indicator ?? "",
    unit: unitText(indicator?.unit ?? "", locale),
    reading: readingText(score),
    isSo: score.reading === "true",
    // Stryker disable next-line StringLiteral: the kinds that name a threshold have one
    threshold: score.threshold ?? "",
    previous: score.previous,
    points: score.points,
    deduction: criterion && "deduction" in criterion ? criterion.deduction : "",
    shortfall: shortfallOf(score, criterion, indicator?.unit ?? "")[locale],
  };
  if (score.state === "missing") return missingReason(facts)[locale];
  return `${sentencesByKind[score.kind][locale](facts)}${verdict(score, locale)}`;
};

interface Facts {
  readonly name: string;
  readonly unit: string;
  readonly reading: string;
  /** The answer to a question of yes or no. */
  readonly isSo: boolean;
  readonly threshold: string;
  readonly previous: string | undefined;
  readonly points: string;
  /** Points that each missing or each case costs. */
  readonly deduction: string;
  /** How far the reading is from the threshold and what that means; empty when it is not. */
  readonly shortfall: string;
}
type Sentence = Record<Locale, (facts: Facts) => string>;

type Measured = Exclude<Criterion, { kind: "documents" }>;

const criterionOf = (
  { kind, indicator }: CriterionScore,
  framework: Framework,
): Measured | undefined =>
  criteriaOf(framework)
    .filter((criterion) => criterion.kind !== "documents")
    .find((criterion) => criterion.kind === kind && criterion.indicator === indicator);

/** README "Scoring": within the allowance points fall in proportion, beyond it there are none. */
const shortfallOf = (
  { kind, state, reading, threshold }: CriterionScore,
  criterion: Measured | undefined,
  unit: string,
): Record<Locale, string> => {
  const isShort = state === "partial" || state === "unmet";
  if (!isShort || reading === undefined || threshold === undefined) return { zh: "", en: "" };
  const gap = shownReading(decimal(reading).minus(threshold).abs().toFixed(), "0");
  const [zh, en] = unit === "%" ? ["个百分点", " points"] : [unitText(unit, "zh"), ""];
  if (kind === "deductPerMissing") return { zh: `相差${gap}${zh}，`, en: `${gap}${en} short; ` };
  if (criterion === undefined || !("allowance" in criterion)) return { zh: "", en: "" };
  const { allowance } = criterion;
  return {
    zh: `相差${gap}${zh}（相差${allowance}${zh}以内按比例计分），`,
    en: `${gap}${en} short, in proportion up to ${allowance}${en}; `,
  };
};

/** What carries no points loses none by not being reported. */
const missingReason = ({ name, points }: Facts): Record<Locale, string> =>
  decimal(points).eq(0)
    ? { zh: `${name}未报送（不计分）。`, en: `${name}: not reported, no points.` }
    : {
        zh: `${name}未报送，不得分（满分${points}分）。`,
        en: `${name}: not reported, 0 of ${points} points.`,
      };

const sentencesByKind: Readonly<Record<Measured["kind"], Sentence>> = {
  atLeast: {
    zh: (f) =>
      `${f.name}${f.reading}${f.unit}，标准为不低于${f.threshold}${f.unit}，${f.shortfall}`,
    en: (f) =>
      `${f.name}: ${f.reading}${f.unit} against at least ${f.threshold}${f.unit}; ${f.shortfall}`,
  },
  atMost: {
    zh: (f) =>
      `${f.name}${f.reading}${f.unit}，标准为不高于${f.threshold}${f.unit}，${f.shortfall}`,
    en: (f) =>
      `${f.name}: ${f.reading}${f.unit} against at most ${f.threshold}${f.unit}; ${f.shortfall}`,
  },
  notBelowPreviousYear: {
    zh: (f) =>
      f.previous === undefined
        ? `${f.name}${f.reading}${f.unit}，未报送上年数，无法证明只增不减，`
        : `${f.name}${f.reading}${f.unit}，上年${f.previous}${f.unit}，要求只增不减，`,
    en: (f) =>
      f.previous === undefined
        ? `${f.name}: ${f.reading}${f.unit}, last year's figure not reported; `
        : `${f.name}: ${f.reading}${f.unit} against last year's ${f.previous}${f.unit}, must not fall; `,
  },
  deductPerMissing: {
    zh: (f) =>
      `${f.name}${f.reading}${f.unit}，要求不少于${f.threshold}${f.unit}，${f.shortfall}每少一次（项）扣${f.deduction}分，`,
    en: (f) =>
      `${f.name}: ${f.reading}${f.unit} of the ${f.threshold} required, ${f.shortfall}${f.deduction} off for each missing; `,
  },
  deductPerCase: {
    zh: (f) => `${f.name}${f.reading}${f.unit}，要求为零，每发生一例扣${f.deduction}分，`,
    en: (f) => `${f.name}: ${f.reading}${f.unit}, none allowed, ${f.deduction} off for each; `,
  },
  yes: {
    zh: (f) => `${answered(f.name, f.isSo)}，`,
    en: (f) => `${f.name}: ${f.isSo ? "yes" : "no"}; `,
  },
  reported: {
    zh: (f) => `${f.name}${f.reading}${f.unit}，仅作报告，不计分。`,
    en: (f) => `${f.name}: ${f.reading}${f.unit}, reported only, no points.`,
  },
};

const readingText = ({ reading, threshold, previous }: CriterionScore): string =>
  reading === undefined || reading === "true" || reading === "false"
    ? ""
    : shownReading(reading, threshold, previous);
