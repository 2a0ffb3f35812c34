import { expect, test } from "vitest";
import { paragraphsOf } from "../../../../../shared/domain/integrity/narrative/reading/paragraph.ts";
import { totalOf } from "../../../../../shared/domain/integrity/narrative/reading/ranges.ts";
import {
  isComplete,
  isOpenEnded,
  parallelCount,
  sharesAreLess,
  sharesAreWhole,
} from "../../../../../shared/domain/integrity/narrative/relations/completeness.ts";
import { partListsIn } from "../../../../../shared/domain/integrity/narrative/relations/part-lists.ts";

const paragraphsIn = (text: string) =>
  paragraphsOf({ sections: [{ part: "achievements", title: "", text }] });

const lastParts = (text: string) => paragraphsIn(text).flatMap(partListsIn).at(-1)?.parts ?? [];

test("shares say themselves whether they leave something out", () => {
  const all = lastParts("其中公办50所，占62.5%，民办30所，占37.5%。");
  const some = lastParts("其中公办50所，占62.5%，民办20所，占25%。");
  const one = lastParts("其中公办50所，占62.5%，民办20所。");
  const more = lastParts("其中公办50所，占62.5%，民办30所，占38.2%。");
  const single = lastParts("其中公办50所，占62.5%。");

  const lists = [all, some, one, more, single];
  expect(lists.map(sharesAreWhole)).toStrictEqual([true, false, false, false, false]);
  expect(lists.map(sharesAreLess)).toStrictEqual([false, true, false, false, false]);
});

test("等 and 主要 leave a list open, and the names of one sort are counted from the first on", () => {
  expect(isOpenEnded(lastParts("其中公办50所，民办30所等。"))).toBe(true);
  expect(isOpenEnded(lastParts("其中主要公办50所，民办30所。"))).toBe(true);
  expect(isOpenEnded(lastParts("其中公办50所乡镇等地学校，民办30所。"))).toBe(true);
  expect(isOpenEnded(lastParts("其中公办50所在全县各乡镇学校等级较高，民办30所。"))).toBe(false);
  expect(isOpenEnded(lastParts("其中公办50所，民办30所。"))).toBe(false);
  expect(parallelCount(lastParts("其中小学50所，初中30所，食堂5所。"))).toBe(2);
  expect(parallelCount(lastParts("其中小学50所，食堂5所。"))).toBe(1);
  expect(parallelCount(lastParts("其中甲50所，食堂5所。"))).toBe(1);
});

test("of more than twelve names of one sort, twelve are compared", () => {
  const names = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯"].map((name) => `${name}校5所`);

  expect(parallelCount(lastParts(`其中${names.join("，")}。`))).toBe(12);
});

/** The first number is the whole, the list behind it its parts. */
const isWhole = (text: string) => {
  const [paragraph] = paragraphsIn(text);
  const whole = paragraph?.quantities[0];
  const list = paragraph && partListsIn(paragraph).at(-1);
  if (whole === undefined || list === undefined) return undefined;
  const sum = totalOf(list.parts.map(({ quantity }) => quantity));
  return isComplete({ ...list, sum, whole: totalOf([whole]) });
};

test.each([
  ["学生1000人，其中公办700人，民办200人。", true],
  ["学生1000人，其中公办300人，民办299人。", false],
  ["学生1000人，其中公办300人，民办300人。", true],
  ["学生1000人，其中公办800人，民办600人。", true],
  ["学生1000人，其中公办800人，民办601人。", false],
  ["学生1000人，其中公办700人，民办200人等。", false],
  ["学生1000人，其中公办700人，占70%，民办200人，占20%。", false],
  ["学校80所，其中小学50所，初中28所。", false],
  ["学校80所，其中小学50所，初中27所。", false],
  ["学校800所，其中小学500所，初中292所。", true],
  ["学校800所，其中小学500所，初中280所。", false],
  ["学校80所，其中小学60所，初中30所。", true],
  ["学校80所，其中小学60所，初中40所。", false],
  ["学校80所，其中食堂60所，初中30所。", false],
  ["全县共有学生1000人，小学500人，初中495人。", true],
  ["全县共有学生1000人，小学500人，初中490人。", false],
  ["全县共有学生1000人，小学500人，食堂500人。", false],
  ["教师1000人（小学500人，初中400人）。", true],
  ["教师1000人（小学500人，初中399人）。", false],
  ["教师1000人（小学500人，初中200人，高中100人）。", true],
  ["教师1000人（小学500人，食堂500人，校车100人）。", true],
  ["教师1000人（小学500人，食堂600人）。", false],
  ["教师1000人，包括小学500人，食堂220人，校车200人。", true],
  ["教师1000人，包括小学500人，食堂220人，校车199人。", false],
  ["教师1000人，其中专任500人，兼职420人。", true],
  ["教师1000人，其中专任500人，兼职419人。", false],
  ["教师1000人，其中食堂500人，校车校495人。", true],
  ["教师1000人，其中食堂500人，校车校494人。", false],
  ["教师1000人，其中高级500人，中级485人。", true],
  ["教师1000人，其中高级500人，中级484人。", false],
  ["学生1000人，其中700人，民办300人。", false],
  ["学生1000人，其中公办700人。", false],
  ["学生1000人，其中食堂700人，占62.5%，校车100人，占37.5%。", true],
  ["2172名，校内2000名（占92.1%），跨校140名（占6.4%），借调32名。", false],
  ["学校80所，其中小学50所，初中29所。", false],
  ["学校80所，其中小学50所，食堂29所。", false],
  ["学校80所（小学50所、初中29）。", false],
  ["学校80所，其中小学50所，初中20所，高中9所。", false],
  ["学校80所，其中小学40所，初中20所，高中10所，幼儿园9所。", true],
  ["学校800所，其中小学500所，初中298所。", false],
  ["学校800所，其中小学500所，初中297所。", true],
  ["全县现有学校80所，小学50所，初中40所。", false],
  ["教师1000人（高级500人，中级484人）。", false],
  ["全县共有学生1000人，小学500人，初中400人，高中90人。", true],
  ["教师1000人，其中食堂500人，校车200人，保安100人，宿管100人，后勤90人。", true],
  ["教师1000人（小学500人，食堂220人，校车200人）。", true],
  ["教师1000人（小学500人，食堂220人，校车199人）。", false],
  ["教师1000人，包括小学500人，食堂495人。", true],
  ["教师1000人，包括小学500人，食堂494人。", false],
])("whether the list of %s was meant to reach its whole: %s", (text, complete) => {
  expect(isWhole(text)).toBe(complete);
});
