import * as fc from "fast-check";
import { expect, test } from "vitest";
import { pointsText } from "../../../shared/console/self/assessments.ts";

test.each([
  ["2", "2.00"],
  ["2.5", "2.50"],
  ["2.50", "2.50"],
  [" 2.5 ", "2.50"],
  ["２．５", "2.50"],
  ["2.", "2.00"],
])("points typed as %o are sent as %o", (typed, sent) => {
  expect(pointsText(typed)).toBe(sent);
});

test.each(["", "x", "-1", "2.555", "1,5", "1000"])(
  "%o is sent as it was typed, to be told of",
  (typed) => {
    expect(pointsText(typed)).toBe(typed);
  },
);

test("what was completed once stays as it is", () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      expect(pointsText(pointsText(typed))).toBe(pointsText(typed));
    }),
  );
});
