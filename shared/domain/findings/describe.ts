import { narrativeHeadings } from "../formats/narrative-headings.ts";
import { catalogue } from "./catalogue.ts";
import { fieldNamed } from "./field-names.ts";
import type { Finding, FindingText, Locale } from "./finding.ts";
import type { FindingEntry } from "./finding-entry.ts";
import { OWN_WORDS } from "./make-finding.ts";
import { termFor } from "./terms.ts";
import { writingOf } from "./writings.ts";

/** Law 6: the finding as its reader is told it. A code that the catalogue no longer has still says what it was. */
export const describeFinding = (finding: Finding, locale: Locale): FindingText => {
  const { code, severity, path, values } = finding;
  const sentences = entries.get(code)?.[locale] ?? unknownCode[locale];
  const known = { code, ...values };
  return {
    code,
    severity,
    path,
    message: fill(sentences.message, known, locale).trim(),
    remedy: fill(sentences.remedy, known, locale),
  };
};

const entries: ReadonlyMap<string, FindingEntry> = new Map(Object.entries(catalogue));

const unknownCode = {
  zh: { message: "发现问题（{code}）。", remedy: "请联系系统管理员了解详情。" },
  en: { message: "A finding of code {code}.", remedy: "Ask the administrator what it means." },
} as const;

const fill = (sentence: string, values: Readonly<Record<string, string>>, locale: Locale): string =>
  sentence.replaceAll(/\{([@#!~]?)([A-Za-z]+)\}/g, (_, mark: string, name: string) => {
    const value = (Object.hasOwn(values, name) ? values[name] : undefined) ?? "?";
    // A part that only its edition knows brings its headings along
    const listed = mark === "~" && Object.hasOwn(values, "headings") ? values.headings : undefined;
    const said =
      listed === undefined
        ? (marks.get(mark) ?? plain(name))(value, locale)
        : inList(listed, locale);
    return OWN_WORDS.has(name) && locale === "en" ? said.replaceAll("、", ", ") : said;
  });

type Said = (value: string, locale: Locale) => string;
const plain = (name: string): Said => {
  if (name === "field") return fieldNamed;
  return name === "most" ? roundNumber : (value) => value;
};

/** Large bounds as people say them: `2000000` → `200万`, `2,000,000`. */
const roundNumber: Said = (value, locale) => {
  const count = Number(value);
  if (count < 100_000 || count % 10_000 !== 0) return value;
  return locale === "zh" ? `${count / 10_000}万` : count.toLocaleString("en");
};
const marks: ReadonlyMap<string, Said> = new Map<string, Said>([
  ["@", (words, locale) => inList(words.split("、").map(wordFor(locale)).join("、"), locale)],
  ["!", writingOf],
  ["~", (part, locale) => headingsOf(part, locale)],
  ["#", (value, locale) => byteCount(value, locale)],
]);

const wordFor = (locale: Locale) => (word: string) => termFor(word, locale);

const headingsOf = (part: string, locale: Locale): string =>
  (headings.get(part) ?? []).join(locale === "zh" ? "、" : ", ");

const inList = (listed: string, locale: Locale): string =>
  locale === "zh" ? listed : listed.replaceAll("、", ", ");

const headings: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(narrativeHeadings));

/** Bytes in the unit a person reads: `52428800` → `50 MB`. */
const byteCount = (value: string, locale: Locale): string => {
  const count = Number(value);
  if (!Number.isFinite(count)) return value;
  if (count < 1024) return locale === "zh" ? `${count}字节` : `${count} bytes`;
  const kilobytes = count / 1024;
  return kilobytes < 1024 ? `${round(kilobytes)} KB` : `${round(kilobytes / 1024)} MB`;
};

const round = (count: number): string => String(Math.round(count * 100) / 100);
