import { expect, test } from "vitest";
import { repeats } from "../../../../../shared/domain/integrity/narrative/rules/repeats.ts";
import { saidOfAll } from "./said-of.ts";

const first = "学前三年毛入园率达到97.3%。";

test.each([
  [`${first}\n学前三年毛入园率为97.3%。`, ["holds"]],
  [`${first}\n全县学前三年毛入园率已达97.3%。`, ["holds"]],
  [`${first}\n学前三年毛入园率97%。`, ["holds"]],
  ["普惠幼儿园覆盖率97%。\n普惠幼儿园覆盖率97%。", ["holds"]],
  [
    `${first}\n目前学前三年毛入园率稳定在93.7%，比上年提高。\n学前三年毛入园率97.3%。`,
    ["文中“目前学前三年毛入园率稳定在93.7%”与前文“学前三年毛入园率达到97.3%”不一致。", "holds"],
  ],
  [
    "公办园的巩固率50%。\n公办园的巩固率60%。",
    ["文中“公办园的巩固率60%”与前文“公办园的巩固率50%”不一致。"],
  ],
])("a rate that is stated twice is the same each time: %s", (text, told) => {
  expect(saidOfAll(repeats, text)).toStrictEqual(told);
});

test.each([
  [
    "the other is of another year",
    "2019年，学前三年毛入园率93.7%，这一年全县各级各类学校的教师和学生都在校园里学习和生活并且一切都好。",
  ],
  ["the other is of the province", "全省，学前三年毛入园率93.7%。"],
  ["the other is a bound", "学前三年毛入园率93.7%以上。"],
  ["the other stands in a bracket", "入园（学前三年毛入园率93.7%）。"],
  ["the other is a count", "学前三年毛入园率93个。"],
  ["the other is named otherwise", "城区学前三年毛入园率93.7%。"],
])("where %s, nothing is said", (_, text) => {
  expect(saidOfAll(repeats, `${first}\n${text}`)).toStrictEqual([]);
});

test("a count, and a rate of one place among others, may be another one each time", () => {
  expect(saidOfAll(repeats, "学前三年毛入园率97个。\n学前三年毛入园率93个。")).toStrictEqual([]);
  expect(
    saidOfAll(repeats, "学前三年毛入园率较好乡97%。\n学前三年毛入园率最好乡93%。"),
  ).toStrictEqual([]);
  expect(
    saidOfAll(repeats, "学前三年毛入园率最好乡97%。\n学前三年毛入园率最好乡93%。"),
  ).toStrictEqual([]);
});

test("a name of no stage, or a short one, is that of no figure", () => {
  expect(saidOfAll(repeats, "教师培训合格率50%。\n教师培训合格率60%。")).toStrictEqual([]);
  expect(saidOfAll(repeats, "公办园巩固率50%。\n公办园巩固率60%。")).toStrictEqual([]);
});
