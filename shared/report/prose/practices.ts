import type { Block } from "../content.ts";
import type { ReportInput } from "../report-input.ts";
import { ownWords } from "./own-words.ts";

/** What stands under 经验做法: only the county can tell. */
export const practices = (input: ReportInput): readonly Block[] => {
  const { blocks } = ownWords(input, "practices");
  return blocks.length > 0 ? blocks : [{ kind: "paragraph", text: "（本部分文字材料尚未报送。）" }];
};
