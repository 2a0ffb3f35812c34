import type { Preferences } from "./preferences.ts";

/** The other language, named in itself, so that whoever reads only that finds it. */
export const LanguageSwitch = (props: {
  readonly preferences: Preferences;
  readonly onPrefer: (preferences: Preferences) => void;
}) => {
  const { preferences, onPrefer } = props;
  const other = preferences.locale === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      class="quiet"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => onPrefer({ ...preferences, locale: other })}
    >
      {other === "zh" ? "中文" : "English"}
    </button>
  );
};
