import { expect, test } from "vitest";
import { bracketed } from "../../../../../shared/domain/integrity/narrative/rules/bracketed.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["幼儿园73所（81所民办）。", "其中的81所大于总数73所。"],
  ["幼儿园73所公办幼儿园（含81所为民办）。", "其中的81所大于总数73所。"],
  ["幼儿园73所（81所以上民办）。", "其中的81所大于总数73所。"],
  ["小学22所（含187个教学点）。", "其中的187所大于总数22所。"],
  ["幼儿园173所（其中81所民办）。", "holds"],
])("of what stands before a bracket there are no more in it: %s", (text, told) => {
  expect(saidOf(bracketed, text)).toStrictEqual([told]);
});

test.each([
  ["it is no kind of them", "初中3所（6所食堂）。"],
  ["the number stands before a change", "幼儿园比上年增73所（81所民办）。"],
  ["it is about so many", "幼儿园近73所（81所民办）。"],
  ["about so many are of a kind", "幼儿园73所（81所左右民办）。"],
  ["no bracket opens", "幼儿园73所，81所民办。"],
  ["the bracket is of something else", "幼儿园73所，新园（81所民办）。"],
  ["more words stand in the bracket", "幼儿园73所（今年81所民办）。"],
  ["many words stand between", "幼儿园73所公办和民办幼儿园（81所民办）。"],
  ["the points are of classes", "小学22班（含187个教学点）。"],
  ["the points are in another unit", "小学22所（含187处教学点）。"],
  ["the points are not included", "小学22所（187个教学点）。"],
  ["the points are places of points", "小学22所（含187个教学点位）。"],
  ["the points are old ones", "小学22所（含187个老教学点）。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(bracketed, text)).toStrictEqual([]);
});
