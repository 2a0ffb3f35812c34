import fc from "fast-check";
import { expect, test } from "vitest";
import { readWord } from "../../support/narrative-documents.ts";
import { folded } from "./figures-of.ts";
import { wordDocument } from "./word-documents.ts";

test("a Word narrative is, character for character, what its reader sees", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(wordDocument, async ({ xml, seen }) => {
      const { sections, told } = await readWord(xml);

      const text = sections.find(({ part }) => part === "achievements")?.text;
      expect(told.filter((line) => line.startsWith("error"))).toEqual([]);
      expect(text === undefined ? undefined : folded(text)).toBe(folded(seen));
    }),
    { numRuns: 400 },
  );
});
