import { expect, test } from "vitest";
import {
  type MarkedWords,
  markedWords,
} from "../../../../shared/domain/evidence/outline/marked-words.ts";

const runIn = (name: string, body: string): MarkedWords => ({ kind: "runIn", name, body });
const alone = (name: string, closed: boolean): MarkedWords => ({ kind: "alone", name, closed });
const sentence: MarkedWords = { kind: "sentence" };
const text = (length: number): string => "教".repeat(length);

test.each<[string, string, MarkedWords]>([
  ["a title with text after it", "机制。健全。", runIn("机制", "健全。")],
  ["a title with blanks around it", " 机制 。 健全。 ", runIn("机制", "健全。")],
  ["a title with a full stop", "机制健全。", alone("机制健全", true)],
  ["a title with a blank before the full stop", "机制健全 。", alone("机制健全", true)],
  ["a title by itself", "机制", alone("机制", false)],
  ["a title with a colon at its end", "机制：", alone("机制", false)],
  ["a title with a narrow colon and a blank at its end", "机制: ", alone("机制", false)],
  ["a title with a colon in it", "机制：专班", alone("机制：专班", false)],
  ["a title with a comma", "加强领导，压实责任。有力。", runIn("加强领导，压实责任", "有力。")],
  ["a title with two marks in it", "党、政齐抓……共管", alone("党、政齐抓……共管", false)],
])("%s is told from its text: %j", (_, words, expected) => {
  expect(markedWords(words)).toStrictEqual(expected);
});

test.each<[string, string]>([
  ["nothing", ""],
  ["a full stop with nothing before it", "。"],
  ["a full stop before the words", "。健全"],
  ["words that end in a comma", "加强领导，"],
  ["words that end in a narrow comma", "加强领导,"],
  ["words that end in a comma before the full stop", "加强领导， 。有力。"],
  ["words that end in 、", "加强领导、"],
  ["words that break off", "加强领导…"],
  ["words with a colon before the full stop", "加强领导：。有力。"],
  ["two clauses", "加强领导；压实责任"],
  ["two clauses with a narrow semicolon", "加强领导;压实责任"],
  ["a question with its answer", "怎么办？靠改革。出成效。"],
  ["a narrow question mark", "怎么办?靠改革。出成效。"],
  ["a call", "加油！教育。"],
  ["a narrow call", "加油!教育。"],
  ["a bracket that is still open", "落实责任（见附件。）"],
  ["a bracket that was never opened", "落实责任）。有力。"],
  ["two brackets of which one is closed", "落实（责任（见附件）。有力。"],
  ["a quotation that goes on", "“一校一策。”有力。"],
  ["the title of a document that goes on", "印发《方案。》"],
  ["a title in corner brackets that goes on", "落实「双减。」"],
])("%s is no title: %j", (_, words) => {
  expect(markedWords(words)).toStrictEqual(sentence);
});

test.each<[string, MarkedWords]>([
  ["落实《方案》（试行）。有力。", runIn("落实《方案》（试行）", "有力。")],
  ["“双减”和「延时」。有力。", runIn("“双减”和「延时」", "有力。")],
])("what is opened and closed within a title is part of it: %s", (words, expected) => {
  expect(markedWords(words)).toStrictEqual(expected);
});

test("a title has at most thirty characters, however rare they are", () => {
  const rare = (length: number): string => "𠀀".repeat(length);

  expect([text(30), `${text(30)}。`, rare(30)].map((each) => markedWords(each))).toStrictEqual([
    alone(text(30), false),
    alone(text(30), true),
    alone(rare(30), false),
  ]);
  expect(
    [text(31), `${text(31)}。有力。`, rare(31)].map((each) => markedWords(each)),
  ).toStrictEqual([sentence, sentence, sentence]);
});
