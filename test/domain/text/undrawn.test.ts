import { expect, test } from "vitest";
import {
  sectionUndrawnFindings,
  undrawnFindings,
} from "../../../shared/domain/input/undrawn-findings.ts";
import { undrawnCharacters } from "../../../shared/domain/text/typefaces/undrawn.ts";

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

test("the finding names what is lacking by character and code, at its place", () => {
  expect(undrawnFindings("张𪚥", "title")).toEqual([
    {
      code: "charactersNotDrawn",
      severity: "warning",
      path: "title",
      values: { characters: "𪚥（U+2A6A5）", count: "1" },
    },
  ]);
  expect(undrawnFindings("张三", "title")).toEqual([]);
});

test("of many the first eight are named, and how many there are", () => {
  const emoji = Array.from({ length: 20 }, (_, place) =>
    String.fromCodePoint(0x1f600 + place),
  ).join("");

  expect(undrawnFindings(emoji, "title")[0]?.values).toMatchObject({ count: "20" });
  expect(String(undrawnFindings(emoji, "title")[0]?.values?.characters).split("、")).toHaveLength(
    8,
  );
});

test("a letter with a thousand marks is named by the first of them", () => {
  const [finding] = undrawnFindings(`e${"\u0327".repeat(1000)}`, "title");

  expect(String(finding?.values?.characters).length).toBeLessThan(30);
});

test("a narrative is told section by section, title and text", () => {
  const sections = [
    { title: "甲", text: "乙" },
    { title: "丙😀", text: "丁𪚥" },
  ];

  expect(sectionUndrawnFindings(sections).map(({ path }) => path)).toEqual([
    "sections[1].title",
    "sections[1].text",
  ]);
});
