import { expect, test } from "vitest";
import type { Narrative } from "../../../../shared/domain/evidence/narrative.ts";
import { paragraphsOf } from "../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { quoted } from "../../../../shared/domain/integrity/narrative/reading/quoted.ts";
import { rangeOf } from "../../../../shared/domain/integrity/narrative/reading/ranges.ts";
import { speltNumber } from "../../../../shared/domain/integrity/narrative/reading/spelt-number.ts";

const narrative = (text: string): Narrative => ({
  sections: [{ part: "achievements", title: "", text }],
});
const quantitiesOf = (text: string) =>
  paragraphsOf(narrative(text)).flatMap(({ quantities }) => quantities);

test.each([
  ["二十三", 23],
  ["两", 2],
  ["十", 10],
  ["一百零五", 105],
  ["二〇", 20],
  ["五十三百", undefined],
])("%s is spelt for %s", (spelt, number) => {
  expect(speltNumber(spelt)).toBe(number);
});

test.each([
  ["2021年3月24日", []],
  ["晋政教督〔2021〕1号", []],
  ["第3名", []],
  ["3个月", []],
  ["1,926.22万元", ["1926.22万元"]],
  ["五所学校", ["5所"]],
  ["三个百分百", ["3个"]],
  ["2.2个百分点", ["2.2个百分点"]],
  ["十四五规划", []],
])("in %s stand the quantities %j", (text, expected) => {
  expect(quantitiesOf(text).map(({ value, unit }) => `${value}${unit}`)).toEqual(expected);
});

test.each([
  ["500余万元", "5000000", "6000000"],
  ["3690余人次", "3690", "3700"],
  ["不少于500名", "500", undefined],
  ["近500名", "0", "500"],
  ["2172名", "2172", "2172"],
  ["87.8%", "87.75", "87.85"],
])("%s may be anything from %s to %s", (text, low, high) => {
  const [quantity] = quantitiesOf(text);
  const range = quantity && rangeOf(quantity);

  expect([range?.low.toFixed(), range?.high?.toFixed()]).toEqual([low, high]);
});

test("a quantity has its clause, its bracket and its sentence around it", () => {
  const [whole, part, next] = quantitiesOf("全县学校80所（公办50所）。另有30个。");

  expect(whole).toMatchObject({ label: "全县学校", lead: "", depth: 0, sentence: 0 });
  expect(part).toMatchObject({ label: "公办", lead: "（", depth: 1, sentence: 0 });
  expect(next).toMatchObject({ label: "另有", depth: 0, sentence: 1 });
});

test("a note in a name that says no number is read over, and quoted all the same", () => {
  const [paragraph] = paragraphsOf(narrative("有高职（专科）学校350所。"));
  const [quantity] = paragraph?.quantities ?? [];

  expect(quantity?.label).toBe("有高职学校");
  expect(paragraph && quantity && quoted(paragraph, quantity)).toBe("有高职（专科）学校350所");
});

test("words are quoted in whole clauses as they were typed, the middle left out where they are long", () => {
  const names = Array.from({ length: 12 }, (_, at) => `第${at}类乡村小规模学校`).join("、");
  const [paragraph] = paragraphsOf(narrative(`全县有学校 ８０ 所，其中，${names}，共 81 所。`));
  const [first, last] = [paragraph?.quantities[0], paragraph?.quantities.at(-1)];
  const words = paragraph && first && last && quoted(paragraph, first, last);

  expect(words).toMatch(/^全县有学校 ８０ 所，……/u);
  expect(words).toMatch(/，共 81 所$/u);
  expect(words?.length).toBeLessThanOrEqual(80);
});
