import { sharedWords } from "../words/shared.ts";

/** A screen whose file is under way; it is loaded where nobody may be signed in yet, so the page itself says in which language. */
export const PartLoading = () => (
  <p class="page waiting waiting-late" role="status">
    {sharedWords.waiting[document.documentElement.lang === "en" ? "en" : "zh"]}
  </p>
);
