import { expect, test } from "vitest";
import { narrativeHeadings } from "../../../shared/domain/formats/narrative-headings.ts";
import { NarrativePart } from "../../../shared/domain/formats/narrative-part.ts";

test("the built-in edition knows five parts, in the order of a report, and each has headings", () => {
  const parts = ["overview", "achievements", "practices", "problems", "measures"];

  expect(NarrativePart.options).toStrictEqual(parts);
  expect(Object.keys(narrativeHeadings)).toStrictEqual(parts);
});

test.each([
  ["overview", true],
  ["Overview", false],
  ["基本情况", false],
  ["", false],
])("that %j is a part is %s", (part, isPart) => {
  expect(NarrativePart.safeParse(part).success).toBe(isPart);
});
