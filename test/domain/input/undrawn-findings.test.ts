import { expect, test } from "vitest";
import {
  sectionUndrawnFindings,
  undrawnFindings,
} from "../../../shared/domain/input/undrawn-findings.ts";

const lacking = (path: string, characters: string, count: string) => ({
  code: "charactersNotDrawn",
  severity: "warning",
  path,
  values: { characters, count },
});

test("the finding names what is lacking by character and code, at its place", () => {
  expect(undrawnFindings("张𪚥", "title")).toStrictEqual([lacking("title", "𪚥（U+2A6A5）", "1")]);
  expect(undrawnFindings("张三", "title")).toStrictEqual([]);
});

test("of ten the first seven are named in full, each once, and how many there are", () => {
  const text = "😀😁😂😃😄😅😆😇😈😉😀";

  const named =
    "😀（U+1F600）、😁（U+1F601）、😂（U+1F602）、😃（U+1F603）、" +
    "😄（U+1F604）、😅（U+1F605）、😆（U+1F606）";
  expect(undrawnFindings(text, "issuer")).toStrictEqual([lacking("issuer", named, "10")]);
});

test("a letter with a thousand marks is named by its first seven", () => {
  const cedillas = (count: number) => "\u0327".repeat(count);

  expect(undrawnFindings(`q${cedillas(1000)}`, "title")).toStrictEqual([
    lacking("title", `q${cedillas(7)}（U+0071）`, "1"),
  ]);
});

test("a narrative is told section by section, title and text", () => {
  const sections = [
    { title: "甲", text: "乙" },
    { title: "丙😀", text: "丁𪚥" },
  ];

  expect(sectionUndrawnFindings(sections)).toStrictEqual([
    lacking("sections[1].title", "😀（U+1F600）", "1"),
    lacking("sections[1].text", "𪚥（U+2A6A5）", "1"),
  ]);
});
