import { expect, test } from "vitest";
import { NarrativePart } from "../../../shared/domain/formats/narrative-part.ts";

test.each([
  ["overview", true],
  ["achievements", true],
  ["practices", true],
  ["problems", true],
  ["measures", true],
  ["safety", false],
  ["", false],
])("%j is a part of the built-in edition: %s", (part, isOne) => {
  expect(NarrativePart.safeParse(part).success).toBe(isOne);
});
