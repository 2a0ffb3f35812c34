import { expect, test } from "vitest";
import { EvidenceDescription, Registration } from "../../../shared/domain/evidence/receipt.ts";
import { evidenceId } from "../../support/builders.ts";

const text = (length: number): string => "字".repeat(length);
const scan = {
  kind: "document",
  fileName: "会议纪要.pdf",
  contentType: "application/pdf",
  size: 1000,
  sha256: "0f".repeat(32),
  title: "会议纪要",
  issuer: "education",
  period: { from: "2021-01-01", to: "2021-06-30" },
};
const describes = (change: object): boolean =>
  EvidenceDescription.safeParse({ ...scan, ...change }).success;
const registered = (change: object) =>
  Registration.safeParse({
    ...scan,
    registeredBy: "u-1",
    registeredAt: "2021-11-01T00:00:00.000Z",
    ...change,
  });
const registers = (change: object): boolean => registered(change).success;

test.each<[string, number, (length: number) => boolean]>([
  ["the content type", 100, (length) => describes({ contentType: text(length) })],
  ["the title", 120, (length) => describes({ title: text(length) })],
  ["the issuer", 40, (length) => describes({ issuer: text(length) })],
  ["the document number", 60, (length) => describes({ documentNumber: text(length) })],
  [
    "the list of documents",
    16,
    (length) => describes({ documents: Array.from({ length }, () => "1.1-1") }),
  ],
  ["the id of a document", 16, (length) => describes({ documents: [text(length)] })],
  ["the file name that was taken", 100, (length) => registers({ fileName: text(length) })],
  ["the title that was taken", 120, (length) => registers({ title: text(length) })],
  ["the issuer that was taken", 40, (length) => registers({ issuer: text(length) })],
  ["the number that was taken", 60, (length) => registers({ documentNumber: text(length) })],
])("%s has one to %i characters or entries", (_, most, isTaken) => {
  expect([isTaken(1), isTaken(most), isTaken(most + 1)]).toStrictEqual([true, true, false]);
});

test.each<[string, object]>([
  ["a kind nobody knows", { kind: "letter" }],
  ["no content type", { contentType: "" }],
  ["an empty file", { size: 0 }],
  ["half a byte", { size: 1.5 }],
  ["a digest that is too short", { sha256: "0".repeat(63) }],
  ["a digest that is too long", { sha256: "0".repeat(65) }],
  ["a digest with something before it", { sha256: `x${"0".repeat(64)}` }],
  ["a digest in capitals", { sha256: "0F".repeat(32) }],
  ["a day that is none", { period: { from: "2021-02-30", to: "2021-06-30" } }],
  ["a period with a field nobody knows", { period: { ...scan.period, days: "180" } }],
  ["a predecessor that is no evidence", { supersedes: "1" }],
  ["a field nobody knows", { county: "140524" }],
])("a description with %s is refused", (_, change) => {
  expect(describes(change)).toBe(false);
});

test("a description may name its predecessor, one byte and no documents", () => {
  expect(describes({ supersedes: evidenceId(1), size: 1, documents: [] })).toBe(true);
});

test("what a later version has added to a registration is left out", () => {
  const { data } = registered({ keptUntil: "2031", period: { ...scan.period, days: "180" } });

  expect(data).toStrictEqual({
    ...scan,
    registeredBy: "u-1",
    registeredAt: "2021-11-01T00:00:00.000Z",
  });
});

test.each<[string, object]>([
  ["title", { title: "材料\u202e" }],
  ["file name", { fileName: "..pdf" }],
  ["file name of three points", { fileName: "..." }],
])("a %s that was taken before the rules grew stricter is read as it stands", (_, change) => {
  expect(registered(change).data).toMatchObject(change);
});

test("blanks around a text that was taken are no part of it", () => {
  const { data } = registered({ title: " 材料 ", issuer: " education" });

  expect(data).toMatchObject({ title: "材料", issuer: "education" });
});

test.each<[string, object]>([
  ["an empty title", { title: " " }],
  ["a control character at the beginning of its title", { title: "\u0007材料" }],
  ["a control character at the end of its title", { title: "材料\u0007" }],
  ["a line separator in its title", { title: "材\u2028料" }],
  ["half a character in its title", { title: "材\ud800料" }],
  ["a folder in its file name", { fileName: "a/b.pdf" }],
  ["a folder of Windows in its file name", { fileName: "a\\b.pdf" }],
  ["a file name that ends in a slash", { fileName: "a/" }],
  ["the folder itself as its file name", { fileName: "." }],
  ["the folder above as its file name", { fileName: ".." }],
  ["a day instead of a moment", { registeredAt: "2021-11-01" }],
  ["nobody who registered it", { registeredBy: undefined }],
  ["a twin that is no evidence", { sameBytesAs: "1" }],
  ["a reversed period", { period: { from: "2021-07-01", to: "2021-06-30" } }],
])("a registration with %s is none", (_, change) => {
  expect(registers(change)).toBe(false);
});

test("a registration may name the evidence that had the same bytes", () => {
  expect(registered({ sameBytesAs: evidenceId(3) }).data?.sameBytesAs).toBe(evidenceId(3));
});
