import fc from "fast-check";
import { marked } from "marked";
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { expect, test } from "vitest";
import type { Narrative } from "../../../shared/domain/evidence/narrative.ts";
import { docx } from "../../../shared/report/docx/docx.ts";
import { html } from "../../../shared/report/html/html.ts";
import { markdown } from "../../../shared/report/markdown/markdown.ts";
import type { ReportModel } from "../../../shared/report/paper.ts";
import { reportModel } from "../../../shared/report/report-model.ts";
import { docxParts, elements, readXml } from "../../support/docx-parts.ts";
import { countyThatWrote } from "../../support/hostile-text.ts";
import { markdownNarrative, readNarrative, readWord } from "../../support/narrative-documents.ts";
import { blockLines } from "../../support/report-lines.ts";
import { folded } from "./figures-of.ts";
import { markdownDocument } from "./markdown-documents.ts";
import { wordDocument } from "./word-documents.ts";

const nodes = (node: Tree.Node): readonly Tree.Node[] => [
  node,
  ...("childNodes" in node ? node.childNodes.flatMap(nodes) : []),
];
const textIn = (root: Tree.Node): string =>
  nodes(root)
    .map((node) => ("value" in node ? node.value : ""))
    .join("");
const linesIn = (root: Tree.Node): readonly string[] =>
  nodes(root).flatMap((node) =>
    "tagName" in node && /^(p|h[1-6])$/.test(node.tagName) ? [folded(textIn(node))] : [],
  );

/** The lines of a report as a reader of each format finds them. */
const printed = {
  json: (model: ReportModel) => model.body.flatMap(blockLines).map(folded),
  html: (model: ReportModel) => linesIn(parse(html(model))),
  md: (model: ReportModel) =>
    linesIn(parseFragment(marked.parse(markdown(model), { async: false }))),
  docx: (model: ReportModel) =>
    elements(docxParts(docx(model))["word/document.xml"] ?? "", "w:p").map((paragraph) =>
      folded(readXml(`<x xmlns:w="w">${paragraph}</x>`)),
    ),
} as const;

const expectPrinted = (sections: Narrative["sections"]) => {
  const model = reportModel({
    ...countyThatWrote(["甲", "乙", "丙"]),
    narrative: { sections: [...sections] },
  });
  const written = sections.flatMap(({ text }) => text.split("\n")).map(folded);
  const titles = sections.flatMap(({ title }) => (title === "" ? [] : [folded(title)]));
  for (const lines of Object.values(printed).map((read) => read(model))) {
    expect(written.filter((line) => line !== "" && !lines.includes(line))).toEqual([]);
    expect(titles.filter((title) => !lines.some((line) => line.endsWith(`）${title}`)))).toEqual(
      [],
    );
  }
};

test("what a report prints of a Markdown narrative is what it says", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(markdownDocument, async ({ source }) => {
      const { sections } = await readNarrative(markdownNarrative(`${source}\n\n好。`));

      expect(sections.length).toBeGreaterThan(3);
      expectPrinted(sections);
    }),
    { numRuns: 150 },
  );
});

test("what a report prints of a Word narrative is what it says", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(wordDocument, async ({ xml }) => {
      const { sections } = await readWord(xml);

      expect(sections.length).toBeGreaterThan(3);
      expectPrinted(sections);
    }),
    { numRuns: 150 },
  );
});
