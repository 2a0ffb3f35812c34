import fc from "fast-check";
import { marked } from "marked";
import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { describe, expect, test } from "vitest";
import { docx } from "../../shared/report/docx/docx.ts";
import { html } from "../../shared/report/html/html.ts";
import { markdown } from "../../shared/report/markdown/markdown.ts";
import type { ReportModel } from "../../shared/report/paper.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { docxParts, readXml, withoutFigures, wordLines } from "../support/docx-parts.ts";
import { countyThatWrote, hostileText } from "../support/hostile-text.ts";
import { reportLines } from "../support/report-lines.ts";

/** Renders a report of what was typed, and looks at it with a reader of that format. */
const forAnyText = (look: (model: ReportModel) => void): void => {
  fc.assert(
    fc.property(fc.array(hostileText, { minLength: 3, maxLength: 3 }), (texts) => {
      look(reportModel(countyThatWrote(texts)));
    }),
    { numRuns: 250 },
  );
};

const nodes = (node: Tree.Node): readonly Tree.Node[] => [
  node,
  ...("childNodes" in node ? node.childNodes.flatMap(nodes) : []),
];
const tags = (root: Tree.Node): readonly Tree.Element[] =>
  nodes(root).filter((node): node is Tree.Element => "tagName" in node);
const textIn = (root: Tree.Node): string =>
  nodes(root)
    .map((node) => ("value" in node ? node.value : ""))
    .join("");
/** Blanks differ between forms: Markdown and HTML fold them. */
const solid = (text: string): string => text.replace(/\s+/gu, "");

describe("whatever a clerk types", { timeout: 120_000 }, () => {
  test("no string of the report has a control character, a half character or a turn of direction", () => {
    forAnyText((model) => {
      const text = reportLines(model).join("\n");

      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/[\p{Cc}--\n]|[\p{Bidi_Control}\p{Noncharacter_Code_Point}]/v);
    });
  });

  test("the Word document is well-formed and says it as text", () => {
    forAnyText((model) => {
      const parts = docxParts(docx(model));

      for (const xml of Object.values(parts)) readXml(xml);
      expect(wordLines(parts["word/document.xml"] ?? "")).toEqual(
        reportLines(withoutFigures(model)).filter((line) => line !== ""),
      );
    });
  });

  test("the page has no element, attribute or address of theirs, and says it as text", () => {
    const allowed = elementsOf(html(reportModel(countyThatWrote(["甲", "乙", "丙"]))));
    forAnyText((model) => {
      const page = parse(html(model));

      expect(tags(page).filter((tag) => !allowed.has(shapeOf(tag)))).toEqual([]);
      expect(addresses(page).filter((address) => !address.startsWith("#"))).toEqual([]);
      const article = tags(page).find(({ tagName }) => tagName === "article");
      for (const line of model.body.flatMap((block) => ("text" in block ? [block.text] : [])))
        expect(solid(article ? textIn(article) : "")).toContain(solid(line));
    });
  });

  test("the Markdown is read as text: no link, image, raw HTML, list or code of theirs", () => {
    const plain = new Set(["h1", "h2", "h3", "h4", "p", "strong", "br", "hr", "blockquote"]);
    const tabular = new Set(["table", "thead", "tbody", "tr", "th", "td"]);
    forAnyText((model) => {
      const page = parseFragment(marked.parse(markdown(model), { async: false, gfm: true }));

      const strange = tags(page).filter(
        ({ tagName }) => !plain.has(tagName) && !tabular.has(tagName),
      );
      expect(strange.map(({ tagName }) => tagName)).toEqual([]);
      for (const line of model.body.flatMap((block) => ("text" in block ? [block.text] : [])))
        expect(solid(textIn(page))).toContain(solid(line));
    });
  });
});

const shapeOf = ({ tagName, attrs }: Tree.Element): string =>
  `${tagName} ${attrs.map(({ name }) => name).join(" ")}`;
const elementsOf = (page: string): ReadonlySet<string> => new Set(tags(parse(page)).map(shapeOf));
const addresses = (page: Tree.Node): readonly string[] =>
  tags(page).flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === "href" || name === "src").map(({ value }) => value),
  );
