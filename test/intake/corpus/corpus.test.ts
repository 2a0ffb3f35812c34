import { afterAll, expect, test } from "vitest";
import { intake } from "../../../shared/intake/intake.ts";
import { told } from "../../support/intake-builders.ts";
import { activePdfs } from "./active-pdfs.ts";
import { attachments } from "./attachments.ts";
import { awkwardCells } from "./awkward-cells.ts";
import { awkwardCsv } from "./awkward-csv.ts";
import { awkwardDocuments } from "./awkward-documents.ts";
import { awkwardPdfs } from "./awkward-pdfs.ts";
import { awkwardPictures } from "./awkward-pictures.ts";
import { awkwardWorkbooks } from "./awkward-workbooks.ts";
import { textChunks } from "./chunks.ts";
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
import { silentWorkbooks } from "./silent-workbooks.ts";
import { truncated } from "./truncated.ts";
import { workbookLinks } from "./workbook-links.ts";

const corpus = [
  ...clean,
  ...awkwardCsv,
  ...awkwardCells,
  ...awkwardWorkbooks,
  ...silentWorkbooks,
  ...awkwardDocuments,
  ...awkwardPdfs,
  ...activePdfs,
  ...awkwardPictures,
  ...hostileZips,
  ...hostileXml,
  ...hostileContents,
  ...attachments,
  ...textChunks,
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

const measured: {
  readonly name: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}[] = [];

test.each(corpus)("$name", async ({ name, input, expected }) => {
  const given = await input();
  const before = process.cpuUsage();

  const outcome = await intake(given);

  const { user, system } = process.cpuUsage(before);
  const milliseconds = Math.round((user + system) / 1000);
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
    `corpus: ${corpus.length} files, peak memory ${peak} MB; most CPU time: ${slowest
      .map(({ name, milliseconds }) => `${name} ${milliseconds} ms`)
      .join("; ")}\n`,
  );
});
