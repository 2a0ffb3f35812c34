import { expect, test } from "vitest";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import type { Finding } from "../../../shared/domain/findings/finding.ts";

const missing = (values: Readonly<Record<string, string>>): Finding => ({
  code: "partMissing",
  severity: "error",
  path: "sections",
  values: { ...values },
});

test("the headings of a missing part are named, in the list signs of each language", () => {
  const part = missing({ part: "problems" });

  expect(describeFinding(part, "zh").remedy).toContain(
    "可用的标题：存在问题、存在的问题、主要问题、",
  );
  expect(describeFinding(part, "en").remedy).toMatch(
    /headings: 存在问题, 存在的问题, .*Problems\.$/,
  );
});

test("an edition's own part brings its headings along", () => {
  const part = missing({ part: "safety", headings: "安全工作、校园安全" });

  expect(describeFinding(part, "zh").remedy).toMatch(/可用的标题：安全工作、校园安全。$/);
  expect(describeFinding(part, "en").remedy).toBe(
    "Add it under one of these headings: 安全工作, 校园安全.",
  );
});

test("a part that nobody knows any more has no headings", () => {
  expect(describeFinding(missing({ part: "gone" }), "en").remedy).toBe(
    "Add it under one of these headings: .",
  );
});
