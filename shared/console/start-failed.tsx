import type { Locale } from "../domain/findings/finding.ts";
import { sayIn } from "./words/words.ts";

const words = {
  title: { zh: "页面没有启动", en: "The page did not start" },
  text: {
    zh: "没有读到本系统的设置。请检查网络后刷新；如仍失败，请联系管理员。",
    en: "This system's settings could not be read. Check the line and reload; if it stays, tell your administrator.",
  },
  reload: { zh: "刷新", en: "Reload" },
};

/** Without its settings the page knows neither whom to ask nor how anybody signs in. */
export const StartFailed = (props: { readonly locale: Locale }) => {
  const say = sayIn(words, props.locale);
  return (
    <main class="bare">
      <h1>{say("title")}</h1>
      <p role="alert">{say("text")}</p>
      <button type="button" onClick={() => location.reload()}>
        {say("reload")}
      </button>
    </main>
  );
};
