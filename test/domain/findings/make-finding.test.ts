import { expect, test } from "vitest";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { finding, listedFindings, warning } from "../../../shared/domain/findings/make-finding.ts";

test("a finding refuses a file, a warning does not", () => {
  const refusing = finding("emptyFile", { path: "" });
  const odd = warning("pagesBlank", { path: "" });

  expect(refusing).toEqual({ code: "emptyFile", severity: "error", path: "", values: {} });
  expect(odd).toEqual({ code: "pagesBlank", severity: "warning", path: "", values: {} });
});

test("a quoted value is shortened and cannot break or reverse a line", () => {
  const hostile = `a\u0000b\n\u202e${"长".repeat(5000)}`;

  const { values } = finding("documentNotRequired", {
    path: "documents",
    values: { document: hostile },
  });

  expect(values.document).toMatch(/^a b 长+…$/);
  expect(values.document?.length).toBeLessThan(90);
});

test("terms and byte counts are said in the reader's language", () => {
  const kind = finding("documentsNotExpected", {
    path: "documents",
    values: { kind: "narrative" },
  });
  const size = finding("fileTooLarge", {
    path: "size",
    values: { size: "62914560", limit: "52428800" },
  });

  expect(describeFinding(kind, "zh").message).toBe("“自评文字”类文件不能填写佐证材料编号。");
  expect(describeFinding(size, "zh").message).toBe("文件为60 MB，超过这一类的上限50 MB。");
});

test.each([
  ["period.to", "“period.to（终止日期）”不是有效日期。", "“period.to” is not a calendar day."],
  [
    "indicators[3].value",
    "“indicators[3].value（数值）”不是有效日期。",
    /indicators\[3\]\.value” is/,
  ],
  ["documents[0]", "“documents[0]（材料编号）”不是有效日期。", /^“documents\[0\]” is/],
  ["JSON", "“JSON（整个内容）”不是有效日期。", /^“JSON” is/],
  ["constructor", "“constructor”不是有效日期。", /^“constructor” is/],
])("the field %s has the name that people call it by beside its own", (field, zh, en) => {
  const found = finding("badDate", { path: field, values: { field } });

  expect(describeFinding(found, "zh").message).toBe(zh);
  expect(describeFinding(found, "en").message).toMatch(en);
});

test("a large round bound is said as people say it, any other number digit by digit", () => {
  const said = (most: string) => {
    const found = finding("tooMuchText", { path: "", values: { most } });
    return [describeFinding(found, "zh").message, describeFinding(found, "en").message];
  };

  expect(said("2000000")).toEqual([
    "工作簿中的文字超过200万个字符。",
    "The workbook has more than 2,000,000 characters of text.",
  ]);
  expect(said("20000")[0]).toContain("20000个");
  expect(said("9007199254740991")[0]).toContain("9007199254740991个");
});

test("a value that looks like a placeholder stays as it was written", () => {
  const found = finding("documentNotRequired", {
    path: "documents",
    values: { document: "{@kind}$&" },
  });

  expect(describeFinding(found, "en").message).toBe(
    "The framework requires no document “{@kind}$&”.",
  );
});

test("a list of our own is whole, and joined as its reader joins lists", () => {
  const allowed = Array.from({ length: 30 }, (_, at) => `部门${at}`).join("、");

  const found = finding("unknownIssuer", { path: "issuer", values: { issuer: "x", allowed } });

  expect(describeFinding(found, "zh").remedy).toContain(allowed);
  expect(describeFinding(found, "en").remedy).toContain(allowed.replaceAll("、", ", "));
});

test("of very many findings a hundred are kept, errors first, and the rest are counted", () => {
  const warnings = Array.from({ length: 150 }, () =>
    warning("documentServesNoItem", { path: "documents" }),
  );
  const error = finding("emptyFile", { path: "" });

  const listed = listedFindings([...warnings, error]);

  expect(listed).toHaveLength(101);
  expect(listed[0]).toEqual(error);
  expect(listed.at(-1)).toEqual(warning("moreFindings", { path: "", values: { count: "51" } }));
});

test("a quoted value of four-byte characters is cut by its bytes, between characters", () => {
  const { values, path } = warning("unknownColumn", {
    path: "𠀀".repeat(500),
    values: { column: "𠀀".repeat(80) },
  });

  expect(values.column).toBe(`${"𠀀".repeat(60)}…`);
  expect(path).toBe(`${"𠀀".repeat(90)}…`);
});

test("a list of our own is never cut where a stranger's word would be", () => {
  const allowed = Array.from({ length: 30 }, (_, at) => `Word 文档 .docx ${at}`).join("、");

  const { values } = finding("contentTypeNotAllowed", {
    path: "contentType",
    values: { kind: "document", contentType: allowed, allowed },
  });

  expect(values.allowed).toBe(allowed);
  expect(values.contentType).toMatch(/…$/);
});

test.each([
  { what: "half of an emoji", text: "a\ud83db" },
  { what: "the end of an emoji before its beginning", text: "a\ude00\ud83db" },
  { what: "U+FFFF", text: "a\uffffb" },
  { what: "U+FDD0", text: "a\ufdd0b" },
  { what: "U+1FFFE", text: "a\u{1fffe}b" },
  { what: "NUL", text: "a\u0000b" },
])("a value with $what is quoted with a blank in its place", ({ text }) => {
  const { values, path } = warning("unknownColumn", { path: text, values: { column: text } });

  expect([values.column, path]).toEqual(["a b", "a b"]);
});
