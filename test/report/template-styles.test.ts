import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { reportModel } from "../../shared/report/report-model.ts";
import { starterTemplate } from "../../shared/report/template/starter-template.ts";
import { wordFormOf } from "../../shared/report/template/word-template.ts";
import { completeCounty } from "../support/complete-county.ts";

const [MAIN, STYLES] = ["word/document.xml", "word/styles.xml"];
const partOf = (bytes: Uint8Array, name: string) =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

/** The starter as another program saves it: its own ids under the old names, `Caption` for a style of its own, and less of them. */
const savedByAnother = (): Uint8Array => {
  const starter = starterTemplate();
  const renamed = (xml: string) =>
    xml
      .replaceAll('"TableCell"', '"Style16"')
      .replaceAll('"Normal"', '"a"')
      .replace('w:name w:val="a"', 'w:name w:val="Normal"')
      .replace('w:name w:val="heading 1"', 'w:name w:val="Heading 1"');
  const styles = renamed(partOf(starter, STYLES))
    .replace(/<w:style [^>]*w:styleId="FigureText".*?<\/w:style>/, "")
    .replace('w:name w:val="caption"', 'w:name w:val="another"');
  return zipSync({
    ...unzipSync(starter),
    [MAIN]: strToU8(renamed(partOf(starter, MAIN))),
    [STYLES]: strToU8(styles),
  });
};

const idsIn = (xml: string, pattern: RegExp) =>
  new Set([...xml.matchAll(pattern)].map(([, id]) => id));

test("tables and charts are set in the styles that the template has under their names, or brings along", async () => {
  const model = reportModel(completeCounty());

  const made = await wordFormOf(savedByAnother()).renderer.render(model);

  const [text, styles] = [partOf(made, MAIN), partOf(made, STYLES)];
  const used = idsIn(text, /<w:(?:pStyle|tblStyle) w:val="([^"]*)"/g);
  const defined = idsIn(styles, /w:styleId="([^"]*)"/g);
  expect([...used].filter((id) => !defined.has(id))).toEqual([]);
  expect(used).toContain("Style16");
  expect(used).toContain("FigureText");
  expect(styles).toMatch(
    /w:styleId="FigureText"><w:name w:val="图中文字"\/><w:basedOn w:val="a"\/>/,
  );
  expect(styles).toMatch(/w:styleId="CaptionDrawn"><w:name w:val="caption"\/>/);
});

test("a template that has them all keeps its styles byte for byte", async () => {
  const made = await wordFormOf(starterTemplate()).renderer.render(reportModel(completeCounty()));

  expect(partOf(made, STYLES)).toBe(partOf(starterTemplate(), STYLES));
});
