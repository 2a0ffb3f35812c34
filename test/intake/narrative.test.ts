import { expect, test } from "vitest";
import type { IntakeOutcome } from "../../shared/domain/evidence/intake-outcome.ts";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";

const readMarkdown = (text: string) => intake(upload("narrative", "自评.md", text));
const readJson = (content: unknown) =>
  intake(upload("narrative", "自评.json", JSON.stringify(content)));
const sectionsOf = (outcome: IntakeOutcome) =>
  outcome.kind === "accepted" ? outcome.narrative?.sections : undefined;

const four = `# 陵川县自评报告

## 一、主要工作成效
### （一）加强领导
县委**高度**重视，
多次研究。

第二段见[文件](https://example.invalid)。

- 一是
- 二是

## 二、经验做法
坚持 *创新*。

## 三、存在的问题：
不足之处 5 < 6。

## 四、下一步打算
1. 加大投入
2. 提高质量
`;

test("the four parts are headings, titles and paragraphs are plain text", async () => {
  const outcome = await readMarkdown(four);

  expect(told(outcome)).toEqual([]);
  expect(sectionsOf(outcome)).toEqual([
    {
      part: "achievements",
      title: "（一）加强领导",
      text: "县委高度重视，多次研究。\n第二段见文件。\n一是\n二是",
    },
    { part: "practices", title: "", text: "坚持 创新。" },
    { part: "problems", title: "", text: "不足之处 5 < 6。" },
    { part: "measures", title: "", text: "1. 加大投入\n2. 提高质量" },
  ]);
});

test("an accepted narrative makes the one claim of its kind", async () => {
  const outcome = await readMarkdown(four);

  expect(outcome.kind === "accepted" && outcome.claims).toMatchObject([
    { kind: "narrative", subject: "narrative", findings: [] },
  ]);
});

test("part headings typed as plain lines are headings too", async () => {
  const plain =
    "一、主要工作成效\n\n好。\n\n二、经验做法\n\n好。\n\n三、存在问题\n\n少。\n\n四、改进措施\n\n多。\n";

  expect(sectionsOf(await readMarkdown(plain))?.map(({ part, text }) => `${part} ${text}`)).toEqual(
    ["achievements 好。", "practices 好。", "problems 少。", "measures 多。"],
  );
});

test("JSON and Markdown of the same words are the same narrative, in the order of the parts", async () => {
  const sections = sectionsOf(await readMarkdown(four));

  const outcome = await readJson({
    schema: "duxue/narrative@1",
    sections: sections?.toReversed(),
  });

  expect(sectionsOf(outcome)).toEqual(sections);
});

test("a missing part and an empty one are named", async () => {
  const outcome = await readMarkdown("## 主要工作成效\n好。\n## 经验做法\n## 存在问题\n少。\n");

  expect(told(outcome)).toEqual(["error practices partEmpty", "error measures partMissing"]);
});

test("text before the first part and a part that comes twice are warned of", async () => {
  const outcome = await readMarkdown(`开场白。\n\n${four}\n## 存在问题\n还有。\n`);

  expect(told(outcome)).toEqual(["warning textBeforeParts", "warning problems partRepeated"]);
  expect(sectionsOf(outcome)?.filter(({ part }) => part === "problems")).toHaveLength(2);
});

test.each([
  [4_900, []],
  [5_100, ["warning narrativeLong"]],
  [20_100, ["error narrativeTooLong"]],
  [300_000, ["error narrativeTooLong"]],
])("a narrative of about %i characters", async (count, expected) => {
  expect(told(await readMarkdown(`${four}\n${"字".repeat(count)}`))).toEqual(expected);
});

test("a JSON narrative of the wrong shape is told by path", async () => {
  const outcome = await readJson({
    schema: "x",
    sections: [{ part: "summary", title: 1 }],
    more: 1,
  });

  expect(told(outcome)).toEqual([
    "error more unknownField",
    "error sections[0].part notOneOf",
    "error sections[0].title wrongType",
    "error sections[0].text missingField",
  ]);
});

test("markup of strangers is kept as the letters it is", async () => {
  const outcome = await readMarkdown(
    four.replace("坚持", "坚持<script>alert(1)</script> &amp; ![图](x.png) `码`"),
  );

  expect(sectionsOf(outcome)?.[1]?.text).toBe("坚持<script>alert(1)</script> & 图 码 创新。");
});
