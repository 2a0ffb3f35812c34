import { expect, test, vi } from "vitest";
import { undrawnCharacters } from "../../../../shared/domain/text/typefaces/undrawn.ts";

test.each([
  "2021年，学前三年毛入园率97.3%（高于90%的标准）；“双减”——《意见》①②㎡℃≥±×①",
  "䶮㛃㑇𬭎𬬮𫚖𨙸𪨰㙦𣲗 in 通用规范汉字表",
  "𠮷家河村",
  "café, Ångström, Ж, Ω, １２３ＡＢＣ",
  "e\u0301 composed, \u200b\u00ad\ufeff never seen, \n\t",
])("the faces have all of %s", (text) => {
  expect(undrawnCharacters(text)).toEqual([]);
});

test.each([
  ["𪚥", "rare Han"],
  ["བོད", "Tibetan"],
  ["ᠮᠣᠩ", "Mongolian"],
  ["ئۇي", "Uyghur"],
  ["😀", "an emoji"],
  ["\ue000", "a private character"],
  ["\uf8bb", "a private character that a face has"],
])("they lack %s, %s", (text) => {
  expect(undrawnCharacters(`甲${text}乙`).length).toBeGreaterThan(0);
  expect(undrawnCharacters(`甲${text}乙`).join("")).not.toMatch(/[甲乙]/);
});

test("a character is named once, with its marks and joiners as one", () => {
  expect(undrawnCharacters("👨‍👩‍👧和👨‍👩‍👧，e\u0301\u0327")).toEqual(["👨‍👩‍👧", "e\u0301\u0327"]);
});

test.each([
  ["U+0028, the first of the marks of ASCII that a face has", "("],
  ["U+2014, between the common marks", "—"],
  ["a code point alone in its range", "℃"],
])("%s is drawn", (_, character) => {
  expect(undrawnCharacters(`${character}𪚥`)).toStrictEqual(["𪚥"]);
});

test("a base that is drawn with a mark that is not is lacking as one", () => {
  expect(undrawnCharacters("e\u{1d165}")).toStrictEqual(["e\u{1d165}"]);
});

test("what the faces have is read when first asked for: ranges, and code points alone", async () => {
  vi.resetModules();
  const afresh = await import("../../../../shared/domain/text/typefaces/undrawn.ts");

  // U+0192 stands alone among ranges; U+011A is one end of a range of two; U+011C and U+011E are in none
  expect(afresh.undrawnCharacters("陵ƒĚěĜĞ")).toStrictEqual(["Ĝ", "Ğ"]);
});
