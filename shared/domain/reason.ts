import { decimal } from "./decimal.ts";
import type { Locale } from "./finding.ts";
import type { Criterion, Framework } from "./framework.ts";
import { indicatorById, itemsOf } from "./framework-items.ts";
import type { CriterionScore } from "./score.ts";
import { shownReading } from "./shown-reading.ts";

/** The sentence that says why a criterion earned what it did: criterion, reading, threshold, points (law 4). */
export const reasonOf = (score: CriterionScore, framework: Framework, locale: Locale): string => {
  if (score.kind === "documents") return documentsReason(score, framework, locale);
  const indicator = indicatorById(framework, score.indicator ?? "");
  const criterion = criterionOf(score, framework);
  const facts: Facts = {
    name: indicator?.name ?? score.indicator ?? "",
    unit: unitText(indicator?.unit ?? "", locale),
    reading: readingText(score, locale),
    threshold: score.threshold ?? "",
    previous: score.previous,
    points: score.points,
    score: score.score,
    lost: decimal(score.points).minus(score.score).toFixed(2),
    deduction: criterion && "deduction" in criterion ? criterion.deduction : "",
    shortfall: shortfallOf(score, criterion, indicator?.unit ?? "")[locale],
  };
  if (score.state === "missing") return missingReason[locale](facts);
  const sentences = sentencesByKind[score.kind];
  return sentences === undefined
    ? ""
    : `${sentences[locale](facts)}${verdict(score, facts, locale)}`;
};

interface Facts {
  readonly name: string;
  readonly unit: string;
  readonly reading: string;
  readonly threshold: string;
  readonly previous: string | undefined;
  readonly points: string;
  readonly score: string;
  readonly lost: string;
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
  itemsOf(framework)
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => criterion.kind !== "documents")
    .find((criterion) => criterion.kind === kind && criterion.indicator === indicator);

/** DESIGN "Scoring": within the allowance points fall in proportion, beyond it there are none. */
const shortfallOf = (
  { state, reading, threshold }: CriterionScore,
  criterion: Measured | undefined,
  unit: string,
): Record<Locale, string> => {
  const isShort = state === "partial" || state === "unmet";
  if (!isShort || reading === undefined || threshold === undefined) return { zh: "", en: "" };
  if (criterion === undefined || !("allowance" in criterion)) return { zh: "", en: "" };
  const gap = shownReading(decimal(reading).minus(threshold).abs().toFixed(), "0");
  const [zh, en] = unit === "%" ? ["个百分点", " points"] : [unitText(unit, "zh"), ""];
  const { allowance } = criterion;
  return {
    zh: `相差${gap}${zh}（相差${allowance}${zh}以内按比例计分），`,
    en: `${gap}${en} short, in proportion up to ${allowance}${en}; `,
  };
};

const missingReason: Sentence = {
  zh: ({ name, points }) => `${name}未报送，不得分（${points}分）。`,
  en: ({ name, points }) => `${name}: not reported, 0 of ${points} points.`,
};

const sentencesByKind: Readonly<Record<string, Sentence>> = {
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
      `${f.name}${f.reading}${f.unit}，要求不少于${f.threshold}${f.unit}，每少一次（项）扣${f.deduction}分，`,
    en: (f) =>
      `${f.name}: ${f.reading}${f.unit} of the ${f.threshold} required, ${f.deduction} off for each missing; `,
  },
  deductPerCase: {
    zh: (f) => `${f.name}${f.reading}${f.unit}，要求为零，每发生一例扣${f.deduction}分，`,
    en: (f) => `${f.name}: ${f.reading}${f.unit}, none allowed, ${f.deduction} off for each; `,
  },
  yes: {
    zh: (f) => `${f.name}：${f.reading}，`,
    en: (f) => `${f.name}: ${f.reading}; `,
  },
  reported: {
    zh: (f) => `${f.name}${f.reading}${f.unit}，仅作报告，不计分。`,
    en: (f) => `${f.name}: ${f.reading}${f.unit}, reported only, no points.`,
  },
};

const verdict = (score: CriterionScore, facts: Facts, locale: Locale): string => {
  if (score.state === "reported") return "";
  const earned =
    locale === "zh" ? `得${facts.score}分` : `${facts.score} of ${facts.points} points`;
  if (score.state === "met") return locale === "zh" ? `${earned}（满分）。` : `${earned}.`;
  return locale === "zh"
    ? `${earned}（满分${facts.points}分，扣${facts.lost}分）。`
    : `${earned} (${facts.lost} deducted).`;
};

const documentsReason = (score: CriterionScore, framework: Framework, locale: Locale): string => {
  const names = new Map(
    itemsOf(framework).flatMap(({ documents }) => documents.map(({ id, name }) => [id, name])),
  );
  const required = score.documents ?? [];
  const absent = required.filter(({ evidenceId }) => evidenceId === undefined);
  const filed = required.length - absent.length;
  const list = absent.map(({ id }) => `${names.get(id) ?? id}`);
  if (locale === "en") {
    const lacking = list.length === 0 ? "" : `; lacking: ${list.join(", ")}`;
    return `Supporting documents: ${filed} of ${required.length} accepted${lacking}; ${score.score} of ${score.points} points.`;
  }
  const lacking = list.length === 0 ? "" : `，缺：${list.join("、")}`;
  return `佐证材料应报${required.length}件、已采信${filed}件${lacking}，得${score.score}分（满分${score.points}分）。`;
};

const readingText = (
  { reading = "", threshold, previous }: CriterionScore,
  locale: Locale,
): string => {
  if (reading === "true") return locale === "zh" ? "已建立" : "yes";
  if (reading === "false") return locale === "zh" ? "未建立" : "no";
  return reading === "" ? "" : shownReading(reading, threshold, previous);
};

const unitText = (unit: string, locale: Locale): string => {
  if (unit === "比值" || unit === "是否") return "";
  return locale === "zh" || unit === "%" ? unit : ` ${unit}`;
};
