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

test("a count that is no bound is told digit by digit", () => {
  const found = of("moreFindings", { count: "200000" });

  expect(describeFinding(found, "en").message).toBe("200000 more findings are not listed.");
});

test("a value that is empty leaves no blank at the beginning or end", () => {
  expect(describeFinding(of("moreFindings", { count: "" }), "en").message).toBe(
    "more findings are not listed.",
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
