import type { Locale } from "./finding.ts";

/** How each kind of JSON value is written, for whoever wrote another. */
const writings: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  string: {
    zh: '写成带引号的文本，如 "97.3"；数值也要加引号',
    en: 'Write it as text in quotes, such as "97.3"; figures are in quotes too',
  },
  number: { zh: "写成不带引号的数字，如 67", en: "Write the number without quotes, such as 67" },
  int: {
    zh: "写成不带引号的整数，如 67",
    en: "Write the whole number without quotes, such as 67",
  },
  boolean: {
    zh: "写 true 或 false，不带引号",
    en: "Write true or false, without quotes",
  },
  array: {
    zh: '写成方括号括起的列表，如 ["1.1-1"]',
    en: 'Write it as a list in square brackets, such as ["1.1-1"]',
  },
  object: {
    zh: '写成花括号括起的一组“名称: 内容”，如 {"from": "2021-01-01", "to": "2021-12-31"}',
    en: 'Write it in braces as names with contents, such as {"from": "2021-01-01", "to": "2021-12-31"}',
  },
};

/** What to do where a value is of another kind than the contract says. */
export const writingOf = (kind: string, locale: Locale): string =>
  (Object.hasOwn(writings, kind) ? writings[kind]?.[locale] : undefined) ?? asDescribed[locale];

const asDescribed = { zh: "按接口说明改正其写法", en: "Write it as the contract says" } as const;
