import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { quoted } from "../../../../../shared/domain/integrity/narrative/reading/quoted.ts";

/** The quotation of the first and the last number of a text. */
const quotedFrom = (text: string) => {
  const [paragraph] = paragraphsOf({ sections: [{ part: "achievements", title: "", text }] });
  const [first, last] = [paragraph?.quantities[0], paragraph?.quantities.at(-1)];
  return paragraph && first && last && quoted(paragraph, first, last);
};

test.each([
  ["前文，全县学校80所左近，后文", "全县学校80所左近"],
  ["前文；学校80所；后文", "学校80所"],
  ["前文。学校80所。后文", "学校80所"],
  ["前文！学校80所！后文", "学校80所"],
  ["前文？学校80所？后文", "学校80所"],
  ["前文：学校80所：后文", "学校80所"],
  ["前文、学校80所、后文", "学校80所"],
  ["学校80所", "学校80所"],
  ["　　学校80所。", "学校80所"],
  ["前文，学校80所（公办50所、民办30所），后文", "学校80所（公办50所、民办30所）"],
  ["前文（公办50所、民办30所），后文", "公办50所、民办30所"],
  ["前文(公办50所，其中(小学)20所)后文", "公办50所，其中(小学)20所"],
  ["学校80所（公办50所，后文", "学校80所（公办50所）"],
  ["前文，学校80所(公办50所)后文", "学校80所(公办50所)"],
])("of %s, %s is quoted", (text, words) => {
  expect(quotedFrom(text)).toBe(words);
});

test("of a clause without a mark, forty characters before and behind its number are quoted at most", () => {
  expect(quotedFrom(`${"前".repeat(50)}80所`)).toBe(`${"前".repeat(40)}80所`);
  expect(quotedFrom(`80所${"后".repeat(50)}`)).toBe(`80所${"后".repeat(40)}`);
});

test("eighty characters are quoted whole, one more is left out in the middle by clauses", () => {
  const whole = (names: number) => `学校80所，${"名".repeat(names)}，新建中心小学5所，另有70所`;

  expect(quotedFrom(whole(59))).toHaveLength(80);
  expect(quotedFrom(whole(59))).toBe(whole(59));
  expect(quotedFrom(whole(60))).toBe("学校80所，……新建中心小学5所，另有70所");
});
