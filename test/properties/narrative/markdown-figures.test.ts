import fc from "fast-check";
import { expect, test } from "vitest";
import { markdownNarrative, readNarrative } from "../../support/narrative-documents.ts";
import { figuresOf } from "./figures-of.ts";
import { markdownDocument } from "./markdown-documents.ts";

/** Marks may be kept as typed; brackets, quotes and bullets are told from figures by hand below. */
const numbersOf = (text: string): readonly string[] =>
  figuresOf(text).filter((each) => !/^[[\]()>:/&#<|-]$/.test(each));

test("no number and no sign of a Markdown narrative changes on the way into its sections", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(markdownDocument, async ({ source, seen }) => {
      const { sections } = await readNarrative(markdownNarrative(`${source}\n\n好。`));

      const text = sections
        .filter(({ part }) => part === "achievements")
        .map(({ title, text }) => `${title}\n${text}`)
        .join("\n");
      expect(numbersOf(text)).toEqual(numbersOf(seen));
    }),
    { numRuns: 600 },
  );
});
