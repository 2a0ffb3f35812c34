import { decimal } from "../decimal.ts";
import type { Locale } from "../findings/finding.ts";
import type { CriterionScore } from "./score.ts";

/** The end of a reason: the points, and how they came to be as many. */
export const verdict = (score: CriterionScore, locale: Locale): string => {
  if (score.state === "reported") return "";
  if (decimal(score.points).eq(0)) return withoutPoints[locale];
  if (score.state === "met") return full[locale](score);
  return decimal(score.score).gte(score.points) ? byAHair[locale](score) : lost[locale](score);
};

type Sentence = Record<Locale, (score: CriterionScore) => string>;

const withoutPoints: Record<Locale, string> = { zh: "不计分。", en: "no points." };

const full: Sentence = {
  zh: ({ score }) => `得${score}分（满分）。`,
  en: ({ score, points }) => `${score} of ${points} points.`,
};

/** Points are rounded, the standard is not: who misses it by a hair has the points and has missed it. */
const byAHair: Sentence = {
  zh: ({ score }) => `未达到标准，四舍五入得${score}分。`,
  en: ({ score, points }) => `not met, though rounding gives ${score} of ${points} points.`,
};

const lost: Sentence = {
  zh: ({ score, points }) =>
    decimal(score).eq(0)
      ? `不得分（满分${points}分）。`
      : `得${score}分（满分${points}分，扣${decimal(points).minus(score).toFixed(2)}分）。`,
  en: ({ score, points }) =>
    `${score} of ${points} points (${decimal(points).minus(score).toFixed(2)} deducted).`,
};
