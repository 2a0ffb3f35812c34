import { expect, test } from "vitest";
import { markdownNarrative, readNarrative } from "../support/narrative-documents.ts";

const textOf = async (source: string) => {
  const { sections, told } = await readNarrative(markdownNarrative(`${source}\n\n好。`));
  const first = sections.filter(({ part }) => part === "achievements");
  return first.length === 0
    ? told.join("\n")
    : first.map(({ title, text }) => `${title}${text}`.replace(/\n?好。$/, "")).join("\n");
};

/** Marks that belong to figures, or could. */
test.each([
  "投入5~10万元，2021年~2022年",
  "9*7*3",
  "2_000_000",
  "长*5+宽*3",
  "x**2 + y**2",
  "**5****6**",
  "**5**10万元",
  "3 **5** 7",
  "5`0`",
  "___50___万元",
  "~~5~~10万元",
  "3<5, a<b>c",
  "<5>",
  "见[1]，说[^1]",
  "增长[5](6)",
  "[注](3.5)",
  "500*（含专项），600*",
  "5^2^",
  "$x^2$",
  "C:\\5\\6",
  "&#0; &copy;",
  "[1]: 500",
  "[^1]: 500",
  "- 3%",
  "+ 5%",
  "* 5",
  "1986. A great year",
  "100.",
  "3. 甲\n5. 乙",
  "1) 甲",
  ">5%",
  "<div>5</div>",
  "a<sup>5",
  "5<!-- 注 -->0",
  "~~~5万元",
  "#5",
  "| 5 |",
])("%s stays as it is typed", async (source) => {
  expect(await textOf(source)).toBe(source);
});

test.each([
  ["- [x] 5", "[x] 5"],
  ["**87.8**%", "87.8%"],
  ["*5*", "5"],
  ["__5__ 所", "5 所"],
  ["***重要***：5", "重要：5"],
  ["投入**500**万元，**重点**（注）", "投入500万元，重点（注）"],
  ["**投入资金**500万元", "投入资金500万元"],
  ["坚持*创新*发展", "坚持创新发展"],
  ["`5`所", "5所"],
  ["10\\. 条", "10. 条"],
  ["\\*5\\*", "*5*"],
  ["&lt;&#53;&#x35;&times;2", "<55×2"],
  ["见[5所学校](https://example.invalid/2021)", "见5所学校"],
  ["<https://example.invalid/5>", "https://example.invalid/5"],
  ["10<sup>3</sup>m<sub>2</sub>", "10³m₂"],
  ["甲<!-- 5 -->乙", "甲乙"],
  ["    500 缩进", "500 缩进"],
  ["第5行  \n第6行", "第5行\n第6行"],
  ["第5行<br>第6行", "第5行\n第6行"],
  ["第5行\n6万", "第5行 6万"],
  ["> 引用\n> 说5", "引用说5"],
  ["```\n5\n10\n```", "5\n10"],
  ["合计\n=\n8", "合计 =\n8"],
  ["2021年投入如下\n---", "2021年投入如下"],
  ["投入500万元。\n---", "投入500万元。"],
  ["|甲|乙|\n|---|---|\n|33|321|\n|1|2|3|\n|a\\|b|5|", "甲，乙\n33；321\n1；2；3\na|b，5"],
  ["1. 甲\n   - 乙\n   - 5所\n2. 丙", "1. 甲\n乙\n- 5所\n2. 丙"],
])("%s is read as %s", async (source, text) => {
  expect(await textOf(source)).toBe(text);
});

test("pictures are named with their number, their descriptions are kept", async () => {
  const { sections, told } = await readNarrative(
    markdownNarrative("见图：![改造前](a.png) ![](b.png)\n\n|![图](c.png)|\n|---|"),
  );

  expect(told).toEqual(["warning sections[0].text pictureLeftOut"]);
  expect(sections[0]?.text).toBe("见图：改造前\n图");
});

test.each([
  ["between digits", "共5\u200b00所", "共500所", ["warning sections[0].text invisibleInFigure"]],
  ["before a sign", "共87\u00ad.8%", "共87.8%", ["warning sections[0].text invisibleInFigure"]],
  ["of byte order", "共5\ufeff0所", "共50所", ["warning sections[0].text invisibleInFigure"]],
  ["joining digits", "共5\u200d0所", "共50所", ["warning sections[0].text invisibleInFigure"]],
  ["choosing a form", "共5\ufe0f0所", "共50所", ["warning sections[0].text invisibleInFigure"]],
  ["a tag", "共5\u{e0030}0所", "共50所", ["warning sections[0].text invisibleInFigure"]],
  ["that fills a blank", "共5\u31640所", "共5\u31640所", []],
  ["between words", "共\u200b同\u2060富\ufeff裕", "共同富裕", []],
  ["around a figure", "共\u202a500\u202c所", "共500所", []],
  ["within an emoji", "👨‍👩‍👧", "👨‍👩‍👧", ["warning sections[0].text charactersNotDrawn"]],
])(
  "what nobody sees, %s, is dropped and named where it was in a figure",
  async (_, source, text, found) => {
    const { sections, told } = await readNarrative(markdownNarrative(source));

    expect(told).toEqual(found);
    expect(sections[0]?.text).toBe(text);
  },
);

test.each([
  ["a turn of direction", "共\u202e123\u202c所", "sections[0].text directionTurned"],
  ["a mark of right to left", "共\u200f5-10", "sections[0].text directionTurned"],
  ["a character that is none", "共\ufdd05所", "3:2 unprintableCharacter"],
])("%s refuses the narrative at its place", async (_, source, found) => {
  expect((await readNarrative(markdownNarrative(source))).told).toEqual([`error ${found}`]);
});

test("JSON is looked at as the other forms are", async () => {
  const section = (part: string, title: string, text: string) => ({ part, title, text });
  const sections = [
    section("achievements", "共", "好。"),
    section("practices", "", "共5\u200b0所"),
    section("problems", "", "少。"),
    section("measures", "", "共\u202e5"),
  ];

  const { told } = await readNarrative(
    JSON.stringify({ schema: "duxue/narrative@1", sections }),
    "自评.json",
  );

  expect(told).toEqual([
    "warning sections[1].text invisibleInFigure",
    "error sections[3].text directionTurned",
  ]);
});
