import { afterAll, expect, test } from "vitest";
import { intake } from "../../../shared/intake/intake.ts";
import { told } from "../../support/intake-builders.ts";
import { attachments } from "./attachments.ts";
import { awkwardCells } from "./awkward-cells.ts";
import { awkwardCsv } from "./awkward-csv.ts";
import { awkwardDocuments } from "./awkward-documents.ts";
import { awkwardWorkbooks } from "./awkward-workbooks.ts";
import { clean } from "./clean.ts";
import { documentLinks } from "./document-links.ts";
import { foreignFormats } from "./foreign-formats.ts";
import { hostileContents } from "./hostile-contents.ts";
import { hostilePdfs } from "./hostile-pdfs.ts";
import { hostilePictures } from "./hostile-pictures.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { hostileWorkbooks } from "./hostile-workbooks.ts";
import { hostileXml } from "./hostile-xml.ts";
import { hostileZips } from "./hostile-zips.ts";
import { officePackages } from "./office-packages.ts";
import { truncated } from "./truncated.ts";
import { workbookLinks } from "./workbook-links.ts";

const corpus = [
  ...clean,
  ...awkwardCsv,
  ...awkwardCells,
  ...awkwardWorkbooks,
  ...awkwardDocuments,
  ...hostileZips,
  ...hostileXml,
  ...hostileContents,
  ...attachments,
  ...documentLinks,
  ...workbookLinks,
  ...foreignFormats,
  ...officePackages,
  ...hostileWorkbooks,
  ...hostilePdfs,
  ...hostilePictures,
  ...hostileTexts,
  ...truncated,
];

/** A file may take its CPU time, the start of a new thread and the neighbours' load. */
const MOST_MILLISECONDS = 15_000;

const measured: {
  readonly name: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}[] = [];

test.each(corpus)("$name", { timeout: MOST_MILLISECONDS }, async ({ name, input, expected }) => {
  const given = await input();
  const began = performance.now();

  const outcome = await intake(given);

  const milliseconds = Math.round(performance.now() - began);
  measured.push({ name, milliseconds, megabytes: Math.round(process.memoryUsage().rss / 2 ** 20) });
  const said = told(outcome);
  expect(
    expected[0] === "notJson" ? said.map((line) => line.replace(/ \d+:\d+ /, " ")) : said,
  ).toEqual(expected[0] === "notJson" ? ["error notJson"] : expected);
  expect(outcome.kind).toBe(
    said.some((line) => line.startsWith("error")) ? "rejected" : "accepted",
  );
});

test("the corpus is as large as the issue asks for", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(120);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

afterAll(() => {
  const slowest = measured
    .toSorted((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, 5);
  const peak = Math.max(...measured.map(({ megabytes }) => megabytes));
  process.stdout.write(
    `corpus: ${corpus.length} files, peak memory ${peak} MB; slowest: ${slowest
      .map(({ name, milliseconds }) => `${name} ${milliseconds} ms`)
      .join("; ")}\n`,
  );
});
