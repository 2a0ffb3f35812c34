import { expect, test } from "vitest";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { hasErrors } from "../../../shared/domain/findings/finding.ts";
import {
  openingTerm,
  savedAsTerm,
  savingTerm,
  takenTerm,
} from "../../../shared/domain/findings/format-term-keys.ts";
import { finding, warning } from "../../../shared/domain/findings/make-finding.ts";

test.each([
  ["0", "0字节", "0 bytes"],
  ["1023", "1023字节", "1023 bytes"],
  ["1024", "1 KB", "1 KB"],
  ["1536", "1.5 KB", "1.5 KB"],
  ["1047552", "1023 KB", "1023 KB"],
  ["1048576", "1 MB", "1 MB"],
  ["52428800", "50 MB", "50 MB"],
  ["some", "some", "some"],
])("a file of %s bytes is told as %s and %s", (size, zh, en) => {
  const tooLarge = finding("fileTooLarge", { path: "size", values: { size, limit: "7340032" } });

  expect(describeFinding(tooLarge, "zh").message).toBe(`文件为${zh}，超过这一类的上限7 MB。`);
  expect(describeFinding(tooLarge, "en").message).toContain(` ${en}`);
});

test.each([
  ["120", "120", "120"],
  ["90000", "90000", "90000"],
  ["100000", "10万", "100,000"],
  ["100001", "100001", "100001"],
  ["2000000", "200万", "2,000,000"],
])("a bound of %s characters is told as %s and %s", (most, zh, en) => {
  const tooLong = finding("tooLong", { path: "t", values: { field: "t", most } });

  expect(describeFinding(tooLong, "zh").message).toContain(zh);
  expect(describeFinding(tooLong, "en").message).toBe(`“t” is longer than ${en} characters.`);
});

test("one finding that refuses is enough to refuse, odd things alone are not", () => {
  const refusing = finding("emptyFile", { path: "" });
  const odd = warning("pagesBlank", { path: "" });

  const judged = [[], [odd], [odd, refusing], [refusing]].map(hasErrors);

  expect(judged).toStrictEqual([false, false, true, true]);
});

test("what to do about a format is told by its family and the kind of evidence", () => {
  expect([
    openingTerm("application/msword"),
    savingTerm("image/tiff", "document"),
    takenTerm("narrative"),
    savedAsTerm("text/csv"),
  ]).toStrictEqual(["opening:text", "saving:document:picture", "taken:narrative", "as:text/csv"]);
});
