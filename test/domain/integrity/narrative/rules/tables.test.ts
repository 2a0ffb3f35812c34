import { expect, test } from "vitest";
import { tables } from "../../../../../shared/domain/integrity/narrative/rules/tables.ts";
import { saidOfAll } from "./said-of.ts";

const told = (text: string, ...others: readonly string[]) => saidOfAll(tables, text, ...others);

test.each([
  "春季资助313人27.1万元，秋季306人26.9万元，全年共资助619人次54万元。",
  "春季资助313人27.1万元，秋季306人26.9万元，合计619人54万元。",
  "小学5所100人，初中3所200人，高中2所300人，总计10所600人。",
  "全县学校10所，学生600人。\n小学5所，学生100人。\n初中3所，学生200人。\n高中2所，学生300人。",
  "全县学校10所，学生600人；小学5所，学生100人；初中3所，学生200人；高中2所，学生300人。",
])("rows that sum to the row of their totals hold in each column: %s", (text) => {
  expect(told(text)).toStrictEqual(["holds", "holds"]);
});

test.each([
  ["小学50所100人，初中30所200人，高中20所300人，总计100所500人。", "600", "500"],
  ["春季资助313人27.1万元，秋季306人26.9万元，全年共资助619人次45万元。", "54", "45"],
  ["春季资助300人27.1万元，秋季309人26.9万元，全年共资助690人次54万元。", "609", "690"],
  [
    "全县学校12所，学生600人。\n小学8所，学生100人。\n初中5所，学生200人。\n高中2所，学生300人。",
    "15",
    "12",
  ],
])(
  "a column that does not sum to its total while another does is told: %s",
  (text, sum, stated) => {
    const said = told(text);
    expect(said).toHaveLength(2);
    expect(said).toContain("holds");
    expect(said.join()).toContain(sum);
    expect(said.join()).toContain(stated);
  },
);

test.each([
  [
    "春季资助313人27.1万元，秋季306人26.9万元，全年共资助561人54万元。",
    "who was supported twice counts once",
  ],
  [
    "全县学校16所，学生600人。\n小学8所，学生100人。\n初中5所，学生200人。\n高中2所，学生300人。",
    "a school may be of no row",
  ],
])(
  "a total that may be of something else is left alone where the other column holds: %s (%s)",
  (text) => {
    expect(told(text)).toStrictEqual(["holds"]);
  },
);

test.each([
  ["小学5所100人，初中3所200人，高中2所300人，另有20所500人。", "no row is said to be of totals"],
  ["小学5所100人，总计5所100人。", "one row is no table"],
  ["小学5所，初中3所，总计8所。", "one column is no table"],
  ["小学1所4人，初中2所5人，总计3所7人。", "small numbers sum to anything"],
  ["小学5所100人，初中3所210人，高中2所300人，总计11所600人。", "no column sums to its total"],
  ["小学5所100人，初中3个200人，高中2所300人，总计10所500人。", "a row counts other things"],
  [
    "小学5所100人。初中3所200人，高中2所300人，总计10所。共500人。",
    "the totals stand in two sentences",
  ],
  ["小学5所100人，初中约3所200人，高中2所300人，总计10所500人。", "a number is not exact"],
  ["小学5所100人，初中3所200人，高中2所300人，力争总计10所500人。", "the totals are a goal"],
  ["小学5所100人，初中3所200人，\n总计8所400人。", "the rows stand in another line"],
  [
    "全县学校10所，学生500人。\n另附说明。\n小学5所，学生100人。\n初中3所，学生200人。\n高中2所，学生300人。",
    "the rows do not follow at once",
  ],
  [
    "全县学校10所，学生500人，小学5所，学生100人，初中3所，学生200人，高中2所，学生300人。",
    "the rows stand in no parts of their own",
  ],
])("nothing is said of %s (%s)", (text) => {
  expect(told(text)).toStrictEqual([]);
});

test.each([
  [
    "小学5所100人（女生50人），初中3所200人，高中2所300人，总计10所600人。",
    "what stands in a bracket",
  ],
  ["小学5所100人，占20%，初中3所200人，高中2所300人，总计10所600人。", "a share"],
  ["小学5所100人，班均20人，初中3所200人，高中2所300人，总计10所600人。", "an average"],
  [
    "小学5所100人，其中女生50人，初中3所200人，高中2所300人，总计10所600人。",
    "what is some of a figure",
  ],
  ["小学5所100人，比上年增加20人，初中3所200人，高中2所300人，总计10所600人。", "what grew"],
  ["小学5所100人，初中3所200人，高中2所300人，三类总计10所600人。", "a number that is spelt"],
])("between the cells no place is taken by %s (%s)", (text) => {
  expect(told(text)).toStrictEqual(["holds", "holds"]);
});

test("rows of one section are not summed to the totals of another", () => {
  expect(
    told(
      "全县学校10所，学生600人。",
      "小学5所，学生100人。\n初中3所，学生200人。\n高中2所，学生300人。",
    ),
  ).toStrictEqual([]);
});

test("a table below another total ends there", () => {
  const text =
    "全县学校8所，学生300人。\n小学5所，学生100人。\n初中3所，学生200人。\n现有教师8人，职工300人。";
  expect(told(text)).toStrictEqual(["holds", "holds"]);
});
