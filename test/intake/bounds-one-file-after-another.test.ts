import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { createExtract, fusesFor } from "../../shared/intake/extraction/extract.ts";
import { fuseLimits } from "../../shared/intake/extraction/limits.ts";
import { docx, paragraph, pdf } from "../support/document-builders.ts";
import { codeOf, contentTypes, read } from "../support/extraction.ts";
import { pageWith } from "./corpus/pdfs.ts";

test("after a thread was ended the next file is read by a new one", async () => {
  const extract = createExtract((bytes) => ({
    ...fusesFor(bytes),
    ...(bytes > 2_000 ? { cpuMilliseconds: 0.01 } : {}),
  }));
  const long = docx(paragraph("字".repeat(100)).repeat(20_000));
  const read = (bytes: Uint8Array) =>
    extract({ format: "docx", contentType: contentTypes.docx, bytes });

  const answers = [await read(long), await read(docx()), await read(long)];

  expect(answers.map(codeOf)).toEqual(["tooComplex", "docx", "tooComplex"]);
  expect(answers.map((answer) => answer.format === "refused" && answer.finding.values)).toEqual([
    { fuse: "cpuTime" },
    false,
    { fuse: "cpuTime" },
  ]);
});

test("files that each leave much behind do not fill the thread for those after them", async () => {
  const heap = fuseLimits.heapMegabytes * 1024 * 1024;
  const names = 60_000;
  let codes: readonly string[] = [];

  // A library keeps every name that it has read for as long as its thread lives.
  for (let file = 0; file * names * BYTES_OF_NAME < 2 * heap; file++)
    codes = [...codes, codeOf(await read("pdf", pageWith("", [manyNames(file, names)])))];

  expect(new Set(codes)).toEqual(new Set(["pdf"]));
  expect(codes.length).toBeGreaterThan(10);
});

/** What the library keeps for each name, at least: the name twice, the object and its place in a table. */
const BYTES_OF_NAME = 400;

const manyNames = (file: number, count: number): string =>
  `[${Array.from({ length: count }, (_, at) => `/Name${file}x${at}`).join(" ")}]`;

test("files that come together are read one after the other, each with its own answer", async () => {
  const formats = ["docx", "pdf", "docx", "markdown", "pdf"] as const;
  const bytes = { docx: docx(), pdf: pdf(), markdown: strToU8("# 好"), xlsx: new Uint8Array() };

  const answers = await Promise.all(formats.map((format) => read(format, bytes[format])));

  expect(answers.map(codeOf)).toEqual(formats);
});
