import { expect, test } from "vitest";
import { answered, fullWidthBrackets } from "../../../shared/domain/text/chinese-text.ts";

test.each([
  ["大班额(56人及以上)比例", "大班额（56人及以上）比例"],
  ["校(1)", "校（1）"],
  ["(1)校", "（1）校"],
  ["a(校)b", "a（校）b"],
  ["校(第(1)项)", "校（第（1）项）"],
  ["annex(1).pdf", "annex(1).pdf"],
  // The Chinese character is not beside the pair
  ["校a(1)b校", "校a(1)b校"],
  ["校(1\n2)", "校(1\n2)"],
])("the brackets of %j are printed %j", (text, printed) => {
  expect(fullWidthBrackets(text)).toBe(printed);
});

test.each([
  ["师德师风一票否决制度建立", true, "师德师风一票否决制度已建立"],
  ["师德师风一票否决制度建立", false, "师德师风一票否决制度未建立"],
  ["建立制度", true, "建立制度已落实"],
  ["建立", false, "建立未落实"],
])("%s is answered, when it is %s, %s", (name, isSo, said) => {
  expect(answered(name, isSo)).toBe(said);
});
