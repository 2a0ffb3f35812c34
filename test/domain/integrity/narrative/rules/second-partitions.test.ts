import { expect, test } from "vitest";
import { secondPartitions } from "../../../../../shared/domain/integrity/narrative/rules/second-partitions.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["幼儿园128所，其中公办53所，民办75所；城区50所，农村78所。", "both sum to all of them"],
  [
    "幼儿园128所，其中公办53所，民办75所；城区50所，农村187所。",
    "beyond a fifth they are of something else",
  ],
  ["幼儿园128所，其中公办53所，民办75所；城区50所，农村50所。", "or of some of them"],
])("two ways to take the same things apart hold: %s (%s)", (text) => {
  expect(saidOf(secondPartitions, text)).toStrictEqual(["holds"]);
});

test.each([
  ["幼儿园128所，其中公办53所，民办75所；城区50所，农村87所。", "各项之和为137所，不是128所。"],
  [
    "幼儿园128所，教师5人，其中公办53所，民办75所；城区50所，农村87所。",
    "各项之和为137所，不是128所。",
  ],
  [
    "幼儿园128所，其中公办53所，民办75所；城区50所，农村87所，镇区9所。",
    "各项之和为137所，不是128所。",
  ],
  [
    "学校1280所，其中公办530所，民办750所；城区500所，农村781所。",
    "各项之和为1281所，不是1280所。",
  ],
  [
    "投入1.28万元，其中省级0.53万元，市级0.75万元；城区0.5万元，农村0.87万元。",
    "各项之和为1.37万元，不是1.28万元。",
  ],
])("a second way that comes to another sum is told: %s", (text, told) => {
  const said = saidOf(secondPartitions, text);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(told);
});

test.each([
  ["幼儿园128所，其中公办53所，民办75所，城区50所，农村87所。", "no semicolon sets them apart"],
  ["幼儿园128所，其中公办53所，民办75所；城区50所；农村87所。", "the pair stands in two parts"],
  ["幼儿园128所，其中公办53所，民办75所；城区50所，农村约87所。", "one of the pair is not exact"],
  ["幼儿园128所，其中公办53所，民办75所；城区约50所，农村87所。", "one of the pair is not exact"],
  ["幼儿园128所，其中公办53所，民办75所；城区50个，农村87个。", "the pair is counted otherwise"],
  [
    "幼儿园128所，其中公办53所，民办75所；城区50所（农村87所）。",
    "one of the pair stands in a bracket",
  ],
  [
    "幼儿园128所，其中公办53所，民办75所。城区50所，农村87所。",
    "the pair stands in another sentence",
  ],
  ["幼儿园128所，其中公办53所，民办74所；城区50所，农村87所。", "the first way leaves one out"],
  [
    "幼儿园约128所，其中公办53所，民办75所；城区50所，农村87所。",
    "how many there are is not exact",
  ],
  ["幼儿园128所，其中公办53所；城区50所，农村87所。", "one part is no way to take them apart"],
  ["幼儿园，其中公办53所，民办75所；城区50所，农村87所。", "how many there are is not said"],
  [
    "幼儿园128个，其中公办53所，民办75所；城区50所，农村87所。",
    "how many there are is counted otherwise",
  ],
  [
    "（幼儿园128所），其中公办53所，民办75所；城区50所，农村87所。",
    "how many there are stands in a bracket",
  ],
  ["幼儿园128所，其中公办53所，民办75所；示范50所，农村87所。", "the two are no pair"],
  ["幼儿园128所，其中公办53所，民办75所；城区50所。", "one is no pair"],
  ["幼儿园128所，其中公办占41.4%，民办占58.6%；城区占39.1%，农村占68%。", "shares are no counts"],
])("nothing is said of %s (%s)", (text) => {
  expect(saidOf(secondPartitions, text)).toStrictEqual([]);
});

test("how many there are is looked for among the six figures before", () => {
  const text = (others: string) =>
    `学校9所、教师8人、班级7个、校车6辆、食堂5家、经费4万元${others}，其中公办3所，民办6所；城区3所，农村7所。`;
  expect(saidOf(secondPartitions, text(""))).toHaveLength(1);
  expect(saidOf(secondPartitions, text("、书3册"))).toStrictEqual([]);
});
