import { expect, test } from "vitest";
import { partitions } from "../../../../../shared/domain/integrity/narrative/rules/partitions.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["全县学校100所，其中：省级2所，市级24所，县级74所。", "the parts are all of them"],
  ["学校100所（小学50、初中30、高中20）。", "numbers in a bracket have the unit of their whole"],
  ["教师1000人，其中男教师300人，女教师650人，其余50人为聘用人员。", "the rest is counted"],
  [
    "教师1000人，其中男教师300人，女教师700人，班主任200人。",
    "the first two are all, the third is of them",
  ],
  ["项目9个，其中新建5个，已完工2个，其余3个在建。", "what follows the first part breaks it down"],
])("parts that are their whole hold: %s (%s)", (text) => {
  expect(saidOf(partitions, text)).toStrictEqual(["holds"]);
});

test.each([
  ["学生1000人，其中小学300人、初中500人。", "there may be others"],
  ["学校100所，其中省级2所，市级24所，县级47所等。", "it says that there are others"],
  ["教师100人，其中高级职称30人，中级职称65人。", "there are other grades"],
  ["教师1000人，其中男教师300人，女教师650人，其余为聘用人员。", "a rest is named"],
  ["教师1000人，其中男教师300人，女教师650人，其余为聘用人员", "a rest is named at the end"],
  ["教师1000人，其中男教师300余人，女教师650人。", "a part is not exact"],
  ["教师1000人，其中男教师300余人，女教师500人。", "a part is a bound"],
  ["学生3万人（小学2、初中2）。", "bare numbers are rounded like their whole"],
  ["学校100所，其中小学50所、初中50所、小学20所。", "the first two are all of them"],
  ["教师1000余人，其中男教师300人，女教师650人。", "the whole is not exact"],
  ["学校100所，其中省级2所，省级24所，县级47所。", "a part is named twice"],
  ["学校100所，其中，约占2所，市级24所，县级47所。", "a part has no name"],
  ["均衡发展经费1000元，其中人员经费300元，公用经费650元。", "even development is no average"],
])("parts below their whole hold where not all may be named: %s (%s)", (text) => {
  expect(saidOf(partitions, text)).toStrictEqual(["holds"]);
});

test.each([
  ["全县学校100所，其中：省级2所，市级24所，县级47所。", "各项之和为73所，不是100所。"],
  ["学校100所（小学50、初中30、高中2）。", "各项之和为82所，不是100所。"],
  ["学校100所（其中城区60、农村50）。", "各项之和为110所，不是100所。"],
  ["教师1000人，其中男教师300人，女教师650人。", "各项之和为950人，不是1000人。"],
  ["学校100所，其中小学60所、初中50所、高中5所。", "各项之和为115所，不是100所。"],
])("parts that all parts are and that sum to something else are told: %s", (text, told) => {
  expect(saidOf(partitions, text)).toStrictEqual([told]);
});

test.each([
  ["教师1000人，其中男教师300人，女教师650人。其余为聘用人员。", "各项之和为950人，不是1000人。"],
  ["教师1000人，其中男教师300人，女教师699人，班主任200人。", "各项之和为999人，不是1000人。"],
])("neither the next sentence nor what follows the parts excuses them: %s", (text, told) => {
  const [said] = saidOf(partitions, text);
  expect(said).toContain(told);
});

test.each([
  ["奖励500元，其中市级600元。", "其中的600元大于总数500元。"],
  ["学校100所（其中城区160）。", "其中的160所大于总数100所。"],
  ["学校100所，其中小学50所、初中30所、高中19所、幼儿园200所。", "其中的200所大于总数100所。"],
])("a part above its whole is told: %s", (text, told) => {
  expect(saidOf(partitions, text)).toStrictEqual([told]);
});

test.each([
  ["学生3万人（小学2.5、初中1.5）。", "各项之和为4万人，不是3万人。"],
  ["学生3万人（其中小学4.5）。", "其中的4.5"],
  ["教师1000人，其中男教师300人，女教师500人。", "各项之和为800人，不是1000人。"],
  [
    "学生1000人，其中小学600人、初中200人、高中199人、寄宿生300人。",
    "各项之和为999人，不是1000人。",
  ],
  ["项目10个，其中已完工4个，其余5个在建，未开工2个。", "各项之和为9个，不是10个。"],
])(
  "bare numbers have the unit of their whole, and what follows the parts is none of them: %s",
  (text, told) => {
    const said = saidOf(partitions, text);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(told);
  },
);

test("an average in the sentence before is none of this one", () => {
  const text = "生均经费稳步增长。教育经费1000元，其中人员经费300元，公用经费1650元。";
  expect(saidOf(partitions, text).join()).toContain("其中的1650元大于总数1000元。");
});

test.each([
  ["奖励最高500元，其中市级600元。", "the most that is paid is no sum"],
  ["奖励最低500元，其中市级600元。", "nor is the least"],
  ["生均经费1000元，其中人员经费300元，公用经费1650元。", "averages do not sum"],
  ["生均公用经费小学650元，其中特教学生6000元。", "averages do not sum"],
  ["每校补助500元，其中完小600元。", "what each gets does not sum"],
  ["学校100所，其中城区约60所，农村50所。", "a part is any number about it"],
  ["学校约100所，其中小学50所、初中30所、高中10所。", "the whole is any number about it"],
  ["项目10个，其中已完工4个，其余5个在建，1个未开工。", "the rest is broken down further"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(partitions, text)).toStrictEqual([]);
});
