import fc from "fast-check";
import { expect, test } from "vitest";
import { EvidenceDescription, Registration } from "../../../shared/domain/evidence/receipt.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { findingsOfIssues } from "../../../shared/domain/findings/issues.ts";
import { unprintableAt } from "../../../shared/domain/text/unprintable.ts";

const description = {
  kind: "document",
  fileName: "会议纪要.pdf",
  contentType: "application/pdf",
  size: 10,
  sha256: "0".repeat(64),
  title: "会议纪要",
  issuer: "education",
  documentNumber: "陵政发〔2021〕5号",
  period: { from: "2021-01-01", to: "2021-06-30" },
};
const faultsOf = (change: object) => {
  const parsed = EvidenceDescription.safeParse({ ...description, ...change });
  return parsed.success ? [] : findingsOfIssues(parsed.error);
};
const told = (change: object) =>
  faultsOf(change).map(({ code, path, values }) =>
    [path, code, values.place, values.character].filter((part) => part !== undefined).join(" "),
  );

const hostile = [
  ["an override of direction", "会议\u202e要纪", "directionMark 3 U+202E"],
  ["an isolate", "会议\u2067要纪", "directionMark 3 U+2067"],
  ["a mark of direction", "会议\u200f要纪", "directionMark 3 U+200F"],
  ["half an emoji", "会议\ud83d要纪", "characterNotAllowed 3 U+D83D"],
  ["the other half, after an emoji", "😀\ude00", "characterNotAllowed 2 U+DE00"],
  ["U+FFFE", "会议\ufffe", "characterNotAllowed 3 U+FFFE"],
  ["U+FFFF", "会议\uffff", "characterNotAllowed 3 U+FFFF"],
  ["a noncharacter of another plane", "会议\u{2ffff}", "characterNotAllowed 3 U+2FFFF"],
  ["NUL", "会议\u0000", "characterNotAllowed 3 U+0000"],
  ["delete", "会\u007f", "characterNotAllowed 2 U+007F"],
  ["a line break", "会\n议", "characterNotAllowed 2 U+000A"],
  ["a line separator", "会\u2028议", "characterNotAllowed 2 U+2028"],
  ["what a decoder left", "会\ufffd议", "characterNotAllowed 2 U+FFFD"],
] as const;

/** What no eye sees: spaces of every kind, zero width, fillers, a mark without its letter. */
const blank = [
  "",
  "  ",
  "\u3000",
  "\u200b",
  "\u200b\u2060",
  "\u3164",
  "\u2800",
  "\u115f",
  "\ufe0f",
  "\u{e0041}",
  "\u0301",
];

const texts = ["title", "fileName", "documentNumber", "issuer"] as const;
const written = (field: string, text: string) => ({
  [field]: field === "fileName" ? `${text}.pdf` : text,
});

test.each(
  texts.flatMap((field) => hostile.map(([what, text, fault]) => ({ field, what, text, fault }))),
)("$what in $field is refused at its place", ({ field, text, fault }) => {
  expect(told(written(field, text))).toEqual([`${field} ${fault}`]);
});

test("a mark that turns the text is found at its very beginning too", () => {
  expect(told({ title: "\u202e会议" })).toEqual(["title directionMark 1 U+202E"]);
});

test.each(blank)("%j is a blank title", (title) => {
  expect(told({ title })).toEqual(["title emptyField"]);
});

test.each([
  ["an emoji", "运动会😀"],
  ["a family of emoji, joined by U+200D", "👩‍👩‍👧"],
  ["a rare character of two UTF-16 units", "𠮷野家小学"],
  ["a character of a department's own font", "\ue000村小学"],
  ["a soft hyphen inside", "edu\u00adcation"],
  ["punctuation alone", "——"],
])("%s in a title is taken", (_, title) => {
  expect(told({ title })).toEqual([]);
});

test.each([
  ["../a.pdf", "badFileName"],
  ["a\\b.pdf", "badFileName"],
  [".pdf", "fileNameBlank"],
  ["..", "fileNameBlank"],
  ["\u200b.pdf", "fileNameBlank"],
  ["\u3164.pdf", "fileNameBlank"],
])("%j is no file name", (fileName, code) => {
  expect(told({ fileName })).toEqual([`fileName ${code}`]);
});

test.each([
  ["CON.pdf"],
  [" 会议 纪要（最终）.PDF "],
  ["a:b*c?.pdf"],
  [`${"长".repeat(75)}.pdf`],
  [`${"a".repeat(96)}.pdf`],
])("%j is a file name", (fileName) => {
  expect(told({ fileName })).toEqual([]);
});

test.each([
  ["78 Chinese characters", `${"长".repeat(78)}.pdf`, 79],
  ["76 Chinese characters", `${"长".repeat(76)}.pdf`, 79],
  ["99 emoji", `${"😀".repeat(99)}.pdf`, 60],
  ["97 letters", `${"a".repeat(97)}.pdf`, 100],
  ["half of the bytes in the ending", `${"😀".repeat(40)}.${"长".repeat(38)}`, 67],
  ["two dots", `${"长".repeat(50)}.${"长".repeat(30)}.pdf`, 80],
  ["an ending longer than all", `a.${"长".repeat(100)}`, 78],
])("%s are too long a name: the finding says to how many to shorten", (_, fileName, most) => {
  const [found, ...more] = faultsOf({ fileName });

  expect([found?.code, more]).toEqual(["fileNameTooLong", []]);
  expect(found && describeFinding(found, "zh").remedy).toContain(`缩短到${most}个字符`);
  expect(found && describeFinding(found, "en").remedy).toContain(`at most ${most} characters`);
});

test("a name shortened as told, its ending kept, is taken", () => {
  const name = fc.string({ unit: "grapheme", minLength: 30, maxLength: 300 });
  fc.assert(
    fc.property(name, fc.constantFrom(".pdf", ".docx", ".决算"), (stem, ending) => {
      const fileName = `${stem}${ending}`;
      const [found] = faultsOf({ fileName });
      fc.pre(found?.code === "fileNameTooLong");
      const most = Number(found?.values.most);

      const shortened = [...stem].slice(0, most - ending.length).join("") + ending;

      expect(told({ fileName: shortened })).toEqual([]);
    }),
  );
});

test("whatever is taken is visible, printable, well-formed and turns no text around", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 12 }), (title) => {
      fc.pre(told({ title }).length === 0);

      expect(unprintableAt(title.trim())).toBeUndefined();
      expect(title.trim()).not.toMatch(/\p{Bidi_Control}|[\n\r\t\u2028\u2029]/u);
      expect(title.replaceAll(/[\p{Z}\p{Cf}\p{Cc}\u2800\u3164]/gu, "")).not.toBe("");
    }),
    { numRuns: 5000 },
  );
});

test("what was registered before the rules grew stricter is read still", () => {
  const before = {
    ...description,
    fileName: `${"长".repeat(96)}.pdf`,
    title: "标题\u202e",
    registeredBy: "u-1",
    registeredAt: "2021-01-01T00:00:00.000Z",
  };

  expect(Registration.safeParse(before).success).toBe(true);
});
