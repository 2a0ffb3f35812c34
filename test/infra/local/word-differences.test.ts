import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { changedLines } from "../../../infra/local/verify/changed-lines.ts";
import { wordLines } from "../../../infra/local/verify/word-lines.ts";
import { docx } from "../../../shared/report/docx/docx.ts";
import { reportModel } from "../../../shared/report/report-model.ts";
import { lingchuan } from "../../support/report-counties.ts";

const genuine = docx(reportModel(lingchuan()));

const edited = (edit: (xml: string) => string): Uint8Array => {
  const { "word/document.xml": main = new Uint8Array(), ...parts } = unzipSync(genuine);
  return zipSync({ ...parts, "word/document.xml": strToU8(edit(strFromU8(main))) });
};

const differences = (file: Uint8Array) =>
  changedLines(wordLines(genuine) ?? [], wordLines(file) ?? []);

test("a figure in a table is told with the table, the row and the cell", () => {
  const [annex = "", ...rest] = strFromU8(
    unzipSync(genuine)["word/document.xml"] ?? new Uint8Array(),
  ).split(/(?=<w:t[^>]*>附件1<)/);

  const file = edited(() => annex + rest.join("").replace(">3.00<", ">9.00<"));

  // Below the titles of the columns and the name of the priority stands the first item, its full mark third
  expect(differences(file)).toEqual([
    { place: "附件1第1表第3行第3格", made: "3.00", found: "9.00" },
  ]);
});

test("what change tracking deleted, and what is drawn, is not read", () => {
  const unseen =
    "<w:p><w:del><w:r><w:t>删去</w:t></w:r></w:del><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>图</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r></w:p>";

  expect(differences(edited((xml) => xml.replace("</w:body>", `${unseen}</w:body>`)))).toEqual([]);
});

test.each([
  ["no zip", strToU8("a letter")],
  ["a zip without a document", zipSync({ a: strToU8("b") })],
  ["a document that breaks off", edited(() => "<w:document><w:p>")],
])("%s has no lines to compare", (_, bytes) => {
  expect(wordLines(bytes)).toBeUndefined();
});

test("another paper altogether is said to be one, not told line by line", () => {
  const lines = (word: string) =>
    Array.from({ length: 1500 }, (_, at) => ({ text: `${word}${at}`, place: "" }));

  expect(changedLines(lines("甲"), lines("乙"))).toBeUndefined();
});
