import { expect, test } from "vitest";
import { bracketed } from "../../../../../shared/domain/integrity/narrative/rules/bracketed.ts";
import { saidOf } from "./said-of.ts";

test.each([
  "幼儿园173所（81所民办）。",
  "幼儿园173所（其中81所民办）。",
  "小学322所（含187个教学点）。",
  "现有教师120名（其中80名女教师）。",
  "幼儿园173所（173所民办）。",
])("what a bracket says of some holds: %s", (text) => {
  expect(saidOf(bracketed, text)).toStrictEqual(["holds"]);
});

test.each([
  ["幼儿园73所（81所民办）。", "73", "81"],
  ["幼儿园73所以上园舍（含81所民办）。", "", ""],
  ["小学22所（含187个教学点）。", "22", "187"],
])("a part of more than its whole is told, where it is a part: %s", (text, whole, part) => {
  const told = saidOf(bracketed, text).join();
  expect(told).toContain(whole);
  expect(told).toContain(part);
});

test.each([
  ["约73所幼儿园（81所民办）。", "the whole is not exact"],
  ["幼儿园约73所（81所民办）。", "the whole is not exact"],
  ["幼儿园73所（约81所民办）。", "the part is not exact"],
  ["幼儿园73所，小学22所，（81所民办）。", "the bracket stands behind another clause"],
  ["幼儿园73所分布在全县各乡镇（81所民办）。", "the bracket does not stand right behind"],
  ["幼儿园73所（新增设备后81所民办）。", "other words stand in the bracket first"],
  ["幼儿园73所（81所小学）。", "they are other things"],
  ["小学22所（含187个班）。", "classes are no schools"],
  ["小学22所（187个教学点）。", "what is not included may stand beside"],
  ["教师22名（含187个教学点）。", "places are no people"],
  ["小学22所（含187处教学点）。", "they are counted otherwise"],
  ["小学22所（含187个教学点学生）。", "it is not the places that are counted"],
  ["比上年增加73所（81所民办）。", "the number is a change"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(bracketed, text)).toStrictEqual([]);
});
