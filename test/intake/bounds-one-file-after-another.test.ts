import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { createExtract, fusesFor } from "../../shared/intake/extraction/extract.ts";
import { docx, paragraph, pdf } from "../support/document-builders.ts";
import { codeOf, contentTypes, read } from "../support/extraction.ts";

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

test("files that come together are read one after the other, each with its own answer", async () => {
  const formats = ["docx", "pdf", "docx", "markdown", "pdf"] as const;
  const bytes = { docx: docx(), pdf: pdf(), markdown: strToU8("# 好"), xlsx: new Uint8Array() };

  const answers = await Promise.all(formats.map((format) => read(format, bytes[format])));

  expect(answers.map(codeOf)).toEqual(formats);
});
