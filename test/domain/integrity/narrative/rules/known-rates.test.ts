import { expect, test } from "vitest";
import { knownRates } from "../../../../../shared/domain/integrity/narrative/rules/known-rates.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["公办园在园幼儿占比93.4%，普惠性幼儿园覆盖率92.2%。", "其中的93.4%大于总数92.2%。"],
  ["普惠园覆盖率92.2%，公办幼儿园占比93.4%。", "其中的93.4%大于总数92.2%。"],
  ["普惠性幼儿园在园幼儿占比92.2%，公办园占比93.4%。", "其中的93.4%大于总数92.2%。"],
  ["大班额比例2.0%，超大班额比例3.0%。", "其中的3.0%大于总数2.0%。"],
  ["优秀率60%，教师5名，学校3所，及格率50%。", "其中的60%大于总数50%。"],
  ["优良率60%，合格率50%。", "其中的60%大于总数50%。"],
  ["公办园占比73.4%，普惠性幼儿园覆盖率92.2%。", "holds"],
])("no part of a rate exceeds it: %s", (text, told) => {
  expect(saidOf(knownRates, text)).toStrictEqual([told]);
});

test.each([
  ["they are of two sentences", "公办园占比93.4%。普惠园覆盖率92.2%。"],
  ["one is a count", "公办园比例93所，普惠园比例92%。"],
  ["the other is a count", "公办园比例93%，普惠园比例92所。"],
  ["one is a bound", "公办园占比93.4%，普惠园覆盖率92.2%以上。"],
  ["one is a plan", "公办园占比计划93.4%，普惠园覆盖率92.2%。"],
  ["one stands in a bracket", "公办园占比93.4%（普惠园覆盖率92.2%）。"],
  ["one is of last year", "上年公办园占比93.4%，普惠园覆盖率92.2%。"],
  ["the other is of last year", "公办园占比93.4%，上年普惠园覆盖率92.2%。"],
  ["they are no pair", "入学率99%，公办园占比93.4%。"],
  ["both are the part", "优秀率60%，优秀率和及格率50%。"],
  ["too much stands between", "优秀率60%，教师5名，学校3所，班9个，及格率50%。"],
  ["the rate is of another clause", "公办园，占比93.4%，普惠园覆盖率92.2%。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(knownRates, text)).toStrictEqual([]);
});
