import { useDraft } from "../drafts.ts";

/** 公用电脑: said once in a tab, and then no file stays in this browser, whichever screen sends it. */
export const useSharedPc = () => {
  const said = useDraft("upload.shared-pc");
  return {
    isShared: said.text !== "",
    setShared: (isShared: boolean): void => said.write(isShared ? "yes" : ""),
  };
};
