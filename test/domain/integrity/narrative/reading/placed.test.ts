import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";

const paragraphs = (...texts: readonly string[]) =>
  paragraphsOf({ sections: texts.map((text) => ({ part: "achievements", title: "", text })) });
const placesOf = (text: string) =>
  paragraphs(text).flatMap(({ quantities }) =>
    quantities.map(({ sentence, segment, depth }) => [sentence, segment, depth]),
  );
const wordsOf = (text: string) =>
  paragraphs(text).flatMap(({ quantities }) =>
    quantities.map(({ lead, label, tail }) => [lead, label, tail]),
  );

test("a full stop opens a sentence, a semicolon a part of it, a comma neither", () => {
  expect(placesOf("甲1所，乙2所；丙3所；丁4所。戊5所！己6所？庚7所、辛8所")).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [0, 1, 0],
    [0, 2, 0],
    [1, 3, 0],
    [2, 4, 0],
    [3, 5, 0],
    [3, 5, 0],
  ]);
});

test("brackets are counted as they open and close, and one that is never closed opens nothing", () => {
  const depths = (text: string) => placesOf(text).map(([, , depth]) => depth);

  expect(depths("1所（2所（3所）4所）5所")).toEqual([0, 1, 2, 1, 0]);
  expect(depths("1所（2所，3所")).toEqual([0, 0, 0]);
  expect(depths("（1所）2所")).toEqual([1, 0]);
  expect(depths("1所）2所（3所）4所")).toEqual([0, 0, 1, 0]);
  expect(depths("（（（（（（（（1所））））））））2所")).toEqual([7, 0]);
});

test("each bracket is one of its own, told by where it opened", () => {
  const brackets = paragraphs("1所（2所，3所）4所（5所（6所）7所）").flatMap(({ quantities }) =>
    quantities.map(({ bracket }) => bracket),
  );

  expect(brackets).toEqual([undefined, 2, 2, undefined, 11, 14, 11]);
});

test("the words around a number end at a mark and at the next number", () => {
  expect(wordsOf("全县有学校80所公办园，幼儿园3所和教学点5个班。")).toEqual([
    ["", "全县有学校", "公办园"],
    ["，", "幼儿园", "和教学点"],
    ["", "和教学点", "班"],
  ]);
  expect(wordsOf("（公办50所）：新建5所，")).toEqual([
    ["（", "公办", ""],
    ["：", "新建", ""],
  ]);
});

test("forty characters of words are read on either side and no more", () => {
  const words = "甲".repeat(45);
  const [[, label, tail] = []] = wordsOf(`${words}80所${words}`);

  expect([label?.length, tail?.length]).toEqual([40, 40]);
});

test("every line that says something is a paragraph, told with its section and how the next line begins", () => {
  const read = paragraphs("第一段共有学校80所\n  \n 第二段的文字比八个字长\n", "又一节");

  expect(read.map(({ text, path, next }) => [text, path, next])).toEqual([
    ["第一段共有学校80所", "sections[0].text", "第二段的文字比八"],
    ["第二段的文字比八个字长", "sections[0].text", ""],
    ["又一节", "sections[1].text", ""],
  ]);
});
