import { expect, test } from "vitest";
import { columns } from "../../../../../shared/domain/integrity/narrative/rules/columns.ts";
import { saidOf } from "./said-of.ts";

test("records that sum to their whole hold in each column", () => {
  const text = "党支部12个，党员406名，其中在职党支部8个，党员325名，离退休党支部4个，党员81名。";
  expect(saidOf(columns, text)).toStrictEqual(["holds", "holds"]);
});

test.each([
  [
    "党支部12个，党员406名，其中在职党支部8个，党员325名，离退休党支部4个，党员18名。",
    "各项之和为343名，不是406名。",
  ],
  [
    "建设项目12个，建设资金406万元，其中新建项目8个，资金325万元，改建项目4个，资金18万元。",
    "各项之和为343万元，不是406万元。",
  ],
  [
    "学校12所，在校学生406名，其中小学8所，学生325名，初中4所，学生18名。",
    "各项之和为343名，不是406名。",
  ],
])("where one column sums to its whole the other has to: %s", (text, told) => {
  const [first, second] = saidOf(columns, text);
  expect(first).toBe("holds");
  expect(second).toContain(told);
});

test("where none does, a column that misses its whole by one is told, and no other", () => {
  const text = "党支部22个，党员406名，其中在职党支部7个，党员325名，离退休党支部4个，党员80名。";
  const said = saidOf(columns, text);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain("各项之和为405名，不是406名。");
});

test.each([
  [
    "党支部22个，党员406名，其中在职党支部7个，党员325名，离退休党支部4个，党员18名。",
    "no column comes near its whole",
  ],
  [
    "党支部12个，党员406名，在职党支部8个，党员325名，离退休党支部4个，党员18名。",
    "they are not said to be some of them",
  ],
  [
    "党支部12个，党员约406名，其中在职党支部8个，党员325名，离退休党支部4个，党员18名。",
    "a whole is not exact",
  ],
  ["党支部12个，占46%，其中在职党支部8个，占32%，离退休党支部4个，占18%。", "shares do not sum"],
  [
    "党支部12个，均有党员46名，其中在职党支部8个，党员32名，离退休党支部4个，党员18名。",
    "averages do not sum",
  ],
  [
    "党支部12个（党员406名），其中在职党支部8个，党员325名，离退休党支部4个，党员18名。",
    "a whole stands in a bracket",
  ],
  [
    "党支部12个。党员406名，其中在职党支部8个，党员325名，离退休党支部4个，党员18名。",
    "the wholes stand in two sentences",
  ],
  [
    "党支部12个，党员406名，其中在职党支部8个，党员325名，离退休党支部4个，约81名。",
    "a part is not exact",
  ],
  [
    "党支部12个，党员406名，其中在职党支部8个，党员325名，离退休党支部4个，团员81名。",
    "a part has another name",
  ],
  [
    "党支部12个，党员406名，其中在职党支部8个，党员325名。离退休党支部4个，党员81名。",
    "a record stands in another sentence",
  ],
  [
    "党支部12个，党员406名，其中在职党支部8个，党员325名（离退休党支部4个，党员81名）。",
    "a record stands in a bracket",
  ],
  ["学校12所，在校学生406名，其中小学8所，学生406名。", "one record is no list"],
  [
    "学校12所，学生406名，其中小学8个，学生325名，初中4个，学生81名。",
    "they are counted otherwise",
  ],
  [
    "党支部12个，党员406名，其中在职党支部8个，员325名，离退休党支部4个，员81名。",
    "one character names nothing",
  ],
  ["学校12所，学生406名，其中小学8所，教师325名，初中4所，教师81名。", "teachers are no pupils"],
  [
    "党支部12个，党员406名，其中在职党支部8个，党员325名，离退休党支部4个，党员约81名。",
    "a part is not exact",
  ],
  ["其中在职党支部8个，党员325名，离退休党支部4个，党员81名。", "there is no whole"],
  ["党支部12个，其中在职党支部8个，离退休党支部4个。", "one quantity is no record"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(columns, text)).toStrictEqual([]);
});

test("six records are read, and no more", () => {
  const record = "小学1所，学生10名，";
  const text = (count: number, pupils: number) =>
    `学校${count}所，学生${pupils}名，其中${record.repeat(count).slice(0, -1)}。`;
  expect(saidOf(columns, text(6, 60))).toStrictEqual(["holds", "holds"]);
  expect(saidOf(columns, text(7, 70))).toStrictEqual([]);
});
