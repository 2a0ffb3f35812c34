import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { docx, pdf } from "../support/document-builders.ts";
import { codeOf, crossCpuLimit, read } from "../support/extraction.ts";

test("after a thread was ended the next file is read by a new one", {
  timeout: 60_000,
}, async () => {
  await crossCpuLimit();

  expect(codeOf(await read("docx", docx()))).toBe("docx");
});

test("files that come together are read one after the other, each with its own answer", async () => {
  const formats = ["docx", "pdf", "docx", "markdown", "pdf"] as const;
  const bytes = { docx: docx(), pdf: pdf(), markdown: strToU8("# 好"), xlsx: new Uint8Array() };

  const answers = await Promise.all(formats.map((format) => read(format, bytes[format])));

  expect(answers.map(codeOf)).toEqual(formats);
});
