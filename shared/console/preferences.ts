import type { Locale } from "../domain/findings/finding.ts";

/** How large the page is written: 标准, 大, 特大. */
export const textSizes = ["standard", "large", "largest"] as const;
export type TextSize = (typeof textSizes)[number];

export interface Preferences {
  readonly locale: Locale;
  readonly textSize: TextSize;
}

/** Of the browser, for the next visit; nothing of anybody's work is in it. */
const KEY = "duxue.preferences";

export const keptPreferences = (): Preferences => {
  const kept = read();
  return {
    // Chinese is what its people read; English is for whoever asks for it
    locale: kept.locale === "en" ? "en" : "zh",
    textSize: textSizes.find((size) => size === kept.textSize) ?? "standard",
  };
};

/** The page is written by them at once, and they are kept where the browser lets one. */
export const applyPreferences = (preferences: Preferences): void => {
  const { locale, textSize } = preferences;
  document.documentElement.lang = locale === "en" ? "en" : "zh-CN";
  document.documentElement.dataset.textSize = textSize;
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing: they last as long as the page
  }
};

const read = (): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {};
  }
};
