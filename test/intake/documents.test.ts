import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { intake } from "../../shared/intake/intake.ts";
import { docx, docxParts, paragraph, pdf, pdfOf } from "../support/document-builders.ts";
import { told, upload } from "../support/intake-builders.ts";

const file = (name: string, content: string | Uint8Array, change = {}) =>
  intake(upload("document", name, content, change));
const half = (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2);

test.each([
  ["会议纪要.pdf", pdf()],
  ["会议纪要.pdf", pdf(40)],
  ["会议纪要.docx", docx()],
])("%s opens", async (name, content) => {
  const outcome = await file(name, content);

  expect(told(outcome)).toEqual([]);
  expect(outcome.kind === "accepted" && outcome.claims).toMatchObject([
    { kind: "document", subject: "1.1-1" },
  ]);
});

test("a document claims each required document it was registered for", async () => {
  const outcome = await file("a.pdf", pdf(), { documents: ["1.1-1", "1.1-3"] });

  expect(outcome.kind === "accepted" && outcome.claims.map(({ subject }) => subject)).toEqual([
    "1.1-1",
    "1.1-3",
  ]);
});

test("a document that serves nothing is taken with a warning and claims nothing", async () => {
  const outcome = await file("a.pdf", pdf(), { documents: [] });

  expect(told(outcome)).toEqual(["warning documents documentServesNoItem"]);
  expect(outcome).toMatchObject({ kind: "accepted", claims: [] });
});

test.each<[string, string, Uint8Array, string]>([
  ["an empty file", "a.pdf", new Uint8Array(), "error emptyFile"],
  ["a PDF called DOCX", "a.docx", pdf(), "error contentType typeTakenToo"],
  ["a DOCX called PDF", "a.pdf", docx(), "error contentType typeTakenToo"],
  ["text called PDF", "a.pdf", new TextEncoder().encode("hello"), "error contentType typeDiffers"],
  ["half a PDF", "a.pdf", half(pdf(5)), "error fileDamaged"],
  ["half a DOCX", "a.docx", half(docx()), "error fileDamaged"],
  ["a PDF without pages", "a.pdf", pdf(0), "error withoutPages"],
])("%s is refused", async (_, name, content, expected) => {
  expect(told(await file(name, content))).toEqual([expected]);
});

test("an encrypted PDF is refused, whether or not it opens without a password", async () => {
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"00".repeat(32)}> /U <${"00".repeat(32)}> /P -4 >> /ID [<00> <00>]`;
  const objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"];

  expect(told(await file("a.pdf", pdfOf(objects, encrypt)))).toEqual(["error encryptedFile"]);
});

test("bytes other than those registered are refused, and nothing is read from them", async () => {
  const changed = pdf().map((byte, at) => (at === 20 ? byte ^ 1 : byte));

  expect(told(await file("a.pdf", changed, { sha256: "0".repeat(64) }))).toEqual([
    "error sha256 hashDiffers",
  ]);
  expect(told(await file("a.pdf", pdf(), { size: 7 }))).toEqual(["error size lengthDiffers"]);
});

test("a registration that the framework no longer fits is refused at intake too", async () => {
  expect(told(await file("a.pdf", pdf(), { documents: ["9.9-9"] }))).toEqual([
    "error documents[0] documentNotRequired",
  ]);
});

test("a zip bomb is refused by its directory", async () => {
  const parts = { ...docxParts(paragraph("x")), "word/media/bomb.bin": new Uint8Array(64 << 20) };

  expect(told(await file("a.docx", zipSync(parts, { level: 9 })))).toEqual([
    "error archiveTooLarge",
  ]);
});

test("a zip whose names climb out of it is refused", async () => {
  const parts = { ...docxParts(paragraph("x")), "../../evil.sh": new Uint8Array([1]) };

  expect(told(await file("a.docx", zipSync(parts)))).toEqual(["error fileDamaged"]);
});

test("a changed byte inside a compressed part is found by its checksum", async () => {
  const whole = zipSync(docxParts(paragraph("字".repeat(200))), { level: 0 });
  const at = Buffer.from(whole).indexOf("字字");
  const changed = whole.map((byte, place) => (place === at + 1 ? byte ^ 1 : byte));

  expect(told(await file("a.docx", changed))).toEqual(["error fileDamaged"]);
});
