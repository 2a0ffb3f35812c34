import { expect, test } from "vitest";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import type { Finding } from "../../../shared/domain/findings/finding.ts";

const of = (code: string, values: Readonly<Record<string, string>>): Finding => ({
  code,
  severity: "warning",
  path: "x",
  values,
});

test("a finding is told whole: its code, severity, place, sentence and remedy", () => {
  expect(
    describeFinding({ ...of("partEmpty", { part: "overview" }), severity: "error" }, "zh"),
  ).toStrictEqual({
    code: "partEmpty",
    severity: "error",
    path: "x",
    message: "“基本情况”部分只有标题，没有内容。",
    remedy: "请补写该部分的内容。",
  });
});

test.each([
  ["1", "1字节", "1 bytes"],
  ["1023", "1023字节", "1023 bytes"],
  ["1024", "1 KB", "1 KB"],
  ["1536", "1.5 KB", "1.5 KB"],
  ["1047552", "1023 KB", "1023 KB"],
  ["1048576", "1 MB", "1 MB"],
  ["52428800", "50 MB", "50 MB"],
  ["1234567", "1.18 MB", "1.18 MB"],
  ["many", "many", "many"],
])("%s bytes are told as %s", (count, zh, en) => {
  const found = of("bytesAfterEnd", { count });

  expect(describeFinding(found, "zh").message).toBe(
    `图片结束之后还附有${zh}其他内容，不会被审阅。`,
  );
  expect(describeFinding(found, "en").message).toBe(
    `${en} follow the end of the picture; nobody will look at them.`,
  );
});

test.each([
  ["99999", "99999", "99999"],
  ["90000", "90000", "90000"],
  ["100000", "10万", "100,000"],
  ["105000", "105000", "105000"],
  ["2000000", "200万", "2,000,000"],
])("a bound of %s characters is told as %s", (most, zh, en) => {
  const found = of("tooMuchText", { most });

  expect(describeFinding(found, "zh").message).toBe(`工作簿中的文字超过${zh}个字符。`);
  expect(describeFinding(found, "en").message).toBe(
    `The workbook has more than ${en} characters of text.`,
  );
});

test("a count that is no bound is told digit by digit", () => {
  const found = of("moreFindings", { count: "200000" });

  expect(describeFinding(found, "en").message).toBe("200000 more findings are not listed.");
});

test("a value that is empty leaves no blank at the beginning or end", () => {
  expect(describeFinding(of("moreFindings", { count: "" }), "en").message).toBe(
    "more findings are not listed.",
  );
});

const zhPractices =
  "经验做法、主要经验做法、主要经验、经验与做法、经验和做法、典型经验、典型经验做法、" +
  "特色做法、亮点做法、特色亮点、Practices、Good practices";

test("a part of the built-in edition is asked for by all its headings", () => {
  const found = of("partMissing", { part: "practices" });

  expect(describeFinding(found, "zh").remedy).toBe(
    `请以“经验做法”为标题补写该部分。可用的标题：${zhPractices}。`,
  );
  expect(describeFinding(found, "en").remedy).toBe(
    `Add it under one of these headings: ${zhPractices.replaceAll("、", ", ")}.`,
  );
});

test("a part that only its edition knows is asked for by the headings it brings along", () => {
  const found = of("partMissing", { part: "特色工作", headings: "特色工作、工作特色" });

  expect(describeFinding(found, "zh")).toMatchObject({
    message: "缺少“特色工作”部分。",
    remedy: "请以“特色工作”为标题补写该部分。可用的标题：特色工作、工作特色。",
  });
  expect(describeFinding(found, "en")).toMatchObject({
    message: "The part “特色工作” is missing.",
    remedy: "Add it under one of these headings: 特色工作, 工作特色.",
  });
});

test("a part that nobody knows has no headings, and other values stay as they were", () => {
  expect(describeFinding(of("partMissing", { part: "gone" }), "zh").remedy).toBe(
    "请以“gone”为标题补写该部分。可用的标题：。",
  );
  expect(
    describeFinding(of("partNamedNear", { heading: "甲、乙", part: "overview" }), "en").message,
  ).toBe("The heading “甲、乙” looks like the part “overview” but is not one of its names.");
});

test("what kind of value is expected is told with how it is written", () => {
  const found = of("wrongType", { field: "size", expected: "int" });

  expect(describeFinding(found, "zh").remedy).toBe("请写成不带引号的整数，如 67。");
  expect(describeFinding(found, "en").remedy).toBe(
    "Write the whole number without quotes, such as 67.",
  );
});
