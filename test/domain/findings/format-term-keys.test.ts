import { expect, test } from "vitest";
import {
  openingTerm,
  savedAsTerm,
  savingTerm,
  takenTerm,
} from "../../../shared/domain/findings/format-term-keys.ts";
import { termFor } from "../../../shared/domain/findings/terms.ts";

test.each([
  ["application/msword", "opening:text"],
  ["image/gif", "opening:picture"],
  ["application/x-unheard", "opening:other"],
])("%s is opened as its family is", (format, term) => {
  expect(openingTerm(format)).toBe(term);
});

test("what is saved, taken and asked for is a code by kind, family and format", () => {
  expect(savingTerm("application/vnd.ms-excel", "indicators")).toBe("saving:indicators:table");
  expect(takenTerm("narrative")).toBe("taken:narrative");
  expect(savedAsTerm("text/csv")).toBe("as:text/csv");
});

test("each of these codes has words in both languages", () => {
  expect(termFor(openingTerm("application/zip"), "zh")).toBe("先解压缩，取出其中的文件");
  expect(termFor(savedAsTerm("text/csv"), "en")).toBe("save it as CSV table .csv");
  expect(termFor(savedAsTerm("text/csv"), "zh")).toBe("另存为 CSV 表格 .csv");
});
