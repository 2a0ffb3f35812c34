import { expect, test } from "vitest";
import { describeFinding } from "../../shared/domain/findings/describe.ts";
import { narrativeHeadings } from "../../shared/domain/formats/narrative-headings.ts";
import { NarrativePart } from "../../shared/domain/formats/narrative-part.ts";
import { intake } from "../../shared/intake/intake.ts";
import { told, upload } from "../support/intake-builders.ts";

const withHeading = (part: NarrativePart, heading: string): string =>
  NarrativePart.options
    .map((each) => `${each === part ? heading : `## ${narrativeHeadings[each][0]}`}\n\n好。\n`)
    .join("\n");

const read = (text: string) => intake(upload("narrative", "自评.md", text));

const accepted = NarrativePart.options.flatMap((part) =>
  narrativeHeadings[part].map((heading) => [heading, part] as const),
);

test.each(accepted)("the heading %s opens %s, numbered or not", async (heading, part) => {
  for (const typed of [
    `## ${heading}`,
    `## 二、${heading}：`,
    `（四）${heading}`,
    `#第三部分 ${heading}`,
    `**${heading}**`,
  ])
    expect([typed, (await read(withHeading(part, typed))).kind]).toEqual([typed, "accepted"]);
});

test.each([
  ["practices", "## 二、基本做法"],
  ["practices", "二、工作亮点"],
  ["practices", "## 经验作法"],
  ["achievements", "## 一、工作开展情况及成效"],
  ["achievements", "一、履行教育职责情况"],
  ["problems", "## 三、困难与短板"],
  ["problems", "第三部分 存在的突出问题"],
  ["measures", "## 四、下一步工作计划"],
  ["measures", "四、整改措施及努力方向"],
] as const)(
  "for the missing part %s the heading %s is proposed to be changed",
  async (part, heading) => {
    const outcome = await read(withHeading(part, heading));

    expect(told(outcome).filter((line) => line !== "warning textBeforeParts")).toEqual([
      `warning ${part} partNamedNear`,
      `error ${part} partMissing`,
    ]);
  },
);

test("one heading for two parts is told for both", async () => {
  const outcome = await read(
    "## 主要工作成效\n好。\n## 经验做法\n好。\n## 三、存在的问题及改进措施\n少。\n",
  );

  expect(told(outcome)).toEqual([
    "warning problems partNamedNear",
    "warning measures partNamedNear",
    "error problems partMissing",
    "error measures partMissing",
  ]);
});

test("the sentences name what was written and every heading that would do, whole", async () => {
  const { findings } = await read(withHeading("measures", "## 四、下一步工作计划"));

  const [near, missing] = findings.map((one) => describeFinding(one, "zh"));
  expect(near?.message).toBe("标题“四、下一步工作计划”像是“改进措施”部分，但不是可用的写法。");
  for (const heading of narrativeHeadings.measures) expect(missing?.remedy).toContain(heading);
  expect(findings.map((one) => describeFinding(one, "en").remedy).join()).toContain("Measures");
});

test("a heading that is like a part which stands elsewhere is a title", async () => {
  const outcome = await read(
    "## 主要工作成效\n### 基本做法\n好。\n## 经验做法\n好。\n## 存在问题\n少。\n## 改进措施\n多。\n",
  );

  expect(told(outcome)).toEqual([]);
});
