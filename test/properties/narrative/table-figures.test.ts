import fc from "fast-check";
import { expect, test } from "vitest";
import type { Narrative } from "../../../shared/domain/evidence/narrative.ts";
import { intake } from "../../../shared/intake/intake.ts";
import { ownWords } from "../../../shared/report/prose/own-words.ts";
import { countyThatWrote } from "../../support/hostile-text.ts";
import { upload } from "../../support/intake-builders.ts";
import { markdownNarrative, run, wordNarrative } from "../../support/narrative-documents.ts";
import { blockLines } from "../../support/report-lines.ts";

const narrativeOf = async (content: Uint8Array | string): Promise<Narrative> => {
  const fileName = typeof content === "string" ? "自评.md" : "自评.docx";
  const outcome = await intake(upload("narrative", fileName, content));
  if (outcome.kind !== "accepted" || outcome.narrative === undefined)
    throw new Error("the narrative was refused");
  return outcome.narrative;
};

const figuresIn = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.match(/\d+/g) ?? []);

/** The figures that the first part is set with, and those that its text has for the check of claims. */
const figuresOf = async (content: Uint8Array | string) => {
  const narrative = await narrativeOf(content);
  const { blocks } = ownWords({ ...countyThatWrote(["甲"]), narrative }, "achievements");
  return {
    set: figuresIn(blocks.flatMap(blockLines)),
    written: figuresIn([narrative.sections[0]?.text ?? ""]),
    tables: blocks.filter(({ kind }) => kind === "table").length,
  };
};

const words = fc.constantFrom("", "", "学校", "万元", "增长");
const size = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 }));

/** A grid whose figures count up, so that one that is lost, said twice or out of order shows. */
const grid = size.chain(([columns, rows]) =>
  fc
    .array(fc.array(fc.tuple(fc.boolean(), words), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
    .map((cells) => {
      let count = 100;
      return cells.map((row) => row.map(([figure, word]) => `${word}${figure ? ++count : ""}`));
    }),
);

test("a Markdown table says each of its figures once, in its order, and stays a table", async () => {
  await fc.assert(
    fc.asyncProperty(grid, async (cells) => {
      const lines = cells.map((row) => `|${row.join("|")}|`);
      const [head = "", ...body] = lines;
      const source = [head, `|${"-|".repeat(cells[0]?.length ?? 0)}`, ...body].join("\n");

      const { set, written, tables } = await figuresOf(
        markdownNarrative(`前。\n\n${source}\n\n后。`),
      );

      expect(set).toEqual(figuresIn(cells.flat()));
      expect(written).toEqual(set);
      expect(tables).toBe(figuresIn(cells.flat()).length > 0 && body.some(hasWords) ? 1 : tables);
    }),
    { numRuns: 150 },
  );
}, 120_000);

const hasWords = (line: string): boolean => /[^|]/.test(line);

const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()), {
  minLength: 30,
  maxLength: 30,
});

test("a Word table with merged cells says each of its figures, and none that it has not", async () => {
  await fc.assert(
    fc.asyncProperty(grid, spans, async (cells, merged) => {
      const rows = cells.map((row, at) => {
        const inner = row.map((text, column) => {
          const [columns = 1, covered = false] = merged[at * 5 + column] ?? [];
          // What goes on from the cell above shows nothing, so nothing is written there
          const merge = covered && at > 0 ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>';
          const words = covered && at > 0 ? "" : text;
          return {
            words,
            xml: `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${merge}</w:tcPr><w:p>${run(words)}</w:p></w:tc>`,
          };
        });
        return {
          words: inner.map(({ words }) => words),
          xml: `<w:tr>${inner.map(({ xml }) => xml).join("")}</w:tr>`,
        };
      });

      const { set, written } = await figuresOf(
        wordNarrative(
          `<w:p>${run("前。")}</w:p><w:tbl>${rows.map(({ xml }) => xml).join("")}</w:tbl>`,
        ),
      );

      const expected = figuresIn(rows.flatMap((row) => row.words));
      expect(written).toEqual(expected);
      expect([...new Set(set)].toSorted()).toEqual(expected.toSorted());
    }),
    { numRuns: 150 },
  );
}, 120_000);
