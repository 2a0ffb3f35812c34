import type { Locale } from "../finding.ts";

/** Words of our own vocabulary that findings carry as codes, so that each reader gets them in their language. */
const terms: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  indicators: { zh: "指标数据", en: "indicators" },
  document: { zh: "佐证材料", en: "document" },
  narrative: { zh: "自评文字", en: "narrative" },
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
  value: { zh: "数值", en: "value" },
  previous: { zh: "上年值", en: "previous" },
  numerator: { zh: "分子", en: "numerator" },
  denominator: { zh: "分母", en: "denominator" },
  parts: { zh: "分项", en: "parts" },
  statedGrowth: { zh: "增长率", en: "statedGrowth" },
  note: { zh: "备注", en: "note" },
};

/** The word for a term in the reader's language; a word that is no term stands for itself. */
export const termFor = (word: string, locale: Locale): string =>
  Object.hasOwn(terms, word) ? (terms[word]?.[locale] ?? word) : word;

/** How each kind of JSON value is written, for whoever wrote another. */
const writings: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  string: {
    zh: '请写成带引号的文本，如 "97.3"；数值也要加引号',
    en: 'Write it as text in quotes, such as "97.3"; figures are in quotes too',
  },
  number: { zh: "请写成不带引号的数字，如 67", en: "Write the number without quotes, such as 67" },
  int: {
    zh: "请写成不带引号的整数，如 67",
    en: "Write the whole number without quotes, such as 67",
  },
  boolean: {
    zh: "请写 true 或 false，不带引号",
    en: "Write true or false, without quotes",
  },
  array: {
    zh: '请写成方括号括起的列表，如 ["1.1-1"]',
    en: 'Write it as a list in square brackets, such as ["1.1-1"]',
  },
  object: {
    zh: '请写成花括号括起的一组“名称: 内容”，如 {"from": "2021-01-01", "to": "2021-12-31"}',
    en: 'Write it in braces as names with contents, such as {"from": "2021-01-01", "to": "2021-12-31"}',
  },
};

/** What to do where a value is of another kind than the contract says. */
export const writingOf = (kind: string, locale: Locale): string =>
  (Object.hasOwn(writings, kind) ? writings[kind]?.[locale] : undefined) ?? asDescribed[locale];

const asDescribed = { zh: "请按接口说明改正其写法", en: "Write it as the contract says" } as const;
