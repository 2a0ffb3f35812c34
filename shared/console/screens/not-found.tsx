import { useWords } from "../context.tsx";
import { Page } from "../parts/page.tsx";

const words = {
  title: { zh: "没有这一页", en: "There is no such page" },
  text: {
    zh: "地址可能不完整，或已经改变。",
    en: "The address may be incomplete, or has changed.",
  },
  home: { zh: "回到待办", en: "To what there is to do" },
};

export const NotFoundScreen = () => {
  const say = useWords(words);
  return (
    <Page title={say("title")}>
      <p>{say("text")}</p>
      <p>
        <a href="/console">{say("home")}</a>
      </p>
    </Page>
  );
};
