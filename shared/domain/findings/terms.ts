import { decisionTerms } from "./decision-terms.ts";
import type { Locale } from "./finding.ts";
import { formatTerms } from "./format-terms.ts";

/** Words of our own vocabulary that findings carry as codes, so that each reader gets them in their language. */
const terms: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  indicators: { zh: "指标数据", en: "indicators" },
  document: { zh: "佐证材料", en: "document" },
  narrative: { zh: "自评文字", en: "narrative" },
  overview: { zh: "基本情况", en: "overview" },
  achievements: { zh: "主要工作成效", en: "achievements" },
  practices: { zh: "经验做法", en: "practices" },
  problems: { zh: "存在问题", en: "problems" },
  measures: { zh: "改进措施", en: "measures" },
  string: { zh: "文本", en: "text" },
  number: { zh: "数字", en: "a number" },
  int: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  array: { zh: "列表", en: "a list" },
  object: { zh: "对象", en: "an object" },
  true: { zh: "是", en: "yes" },
  false: { zh: "否", en: "no" },
  value: { zh: "数值", en: "value" },
  previous: { zh: "上年值", en: "previous" },
  numerator: { zh: "分子", en: "numerator" },
  denominator: { zh: "分母", en: "denominator" },
  parts: { zh: "分项", en: "parts" },
  statedGrowth: { zh: "增长率", en: "statedGrowth" },
  note: { zh: "备注", en: "note" },
  count: { zh: "个数（不带单位）", en: "a plain count" },
};

/** The word for a term in the reader's language; a word that is no term stands for itself. */
export const termFor = (word: string, locale: Locale): string =>
  (Object.hasOwn(terms, word) ? terms[word] : (formatTerms.get(word) ?? decisionTerms.get(word)))?.[
    locale
  ] ?? word;
