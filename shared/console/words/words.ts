import type { Locale } from "../../domain/findings/finding.ts";

/** A sentence of the page in both languages; `{name}` is filled in. Side by side, so that neither can lack one. */
export type Sentence = Readonly<Record<Locale, string>>;
export type WordTable = Readonly<Record<string, Sentence>>;

type Values = Readonly<Record<string, string | number>>;
export type Say<Words extends WordTable> = (key: keyof Words, values?: Values) => string;

/** The sentence with its values in their places. */
export const fillIn = (text: string, values: Values = {}): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));

export const sayIn =
  <Words extends WordTable>(words: Words, locale: Locale): Say<Words> =>
  (key, values) =>
    fillIn(words[key]?.[locale] ?? String(key), values);
