import { expect, test } from "vitest";
import { errorsOf, takeIn, textsOf } from "./handed.ts";

const others = ["好。", "少。", "多。"];

test.each([
  ["moved.docx", "a tracked move is said once", "中间一句。投入100万元用于宿舍改造。"],
  ["vanish.docx", "hidden runs are not said", "公开文字。"],
  [
    "oldstyle.docx",
    "what a paragraph was before does not make it a heading",
    "现为正文，投入30万元。",
  ],
])("%s: %s", async (fileName, _, text) => {
  const outcome = await takeIn("narrative", fileName);

  expect(errorsOf(outcome)).toEqual([]);
  expect(textsOf(outcome)).toEqual([text, ...others]);
});

test("document2.docx: the main part is found through the relationships", async () => {
  const outcome = await takeIn("narrative", "document2.docx");

  expect(textsOf(outcome)).toEqual(["在线编辑。", ...others]);
});
