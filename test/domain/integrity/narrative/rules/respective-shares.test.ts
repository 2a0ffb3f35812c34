import { expect, test } from "vitest";
import { respectiveShares } from "../../../../../shared/domain/integrity/narrative/rules/respective-shares.ts";
import { saidOf } from "./said-of.ts";

test.each([
  ["城区45所、农村81所，共126所，分别占37.5%和64.3%。", ["45所占126所的比例应为35.71%。", "holds"]],
  [
    "全县有学校126所，城区45所、农村81所，分别占35.7%、63.4%。",
    ["holds", "81所占126所的比例应为64.29%。"],
  ],
  ["城区45所、农村81所，合计126所，各占35.7%、64.3%。", ["holds", "holds"]],
  ["教师200名，男60名、女140名，比例分别为30%和70%，增长5%。", ["holds", "holds"]],
  ["教师200名，男60名、女140名，分别占30%、70%；5%。", ["holds", "holds"]],
  ["教师200名，男60名、女80名，分别占42.9%和57.1%。", ["holds", "holds"]],
  ["教师200名，男60名、女80名，分别占30%和57.1%。", ["holds", "holds"]],
])("each share is that of its part in the order of both: %s", (text, told) => {
  expect(saidOf(respectiveShares, text)).toStrictEqual(told);
});

test.each([
  ["there is no whole", "男60名、女140名，分别占30%和60%。"],
  ["there are more shares than parts", "教师200名，女140名，分别占30%、60%和10%。"],
  ["one share stands alone", "教师200名，女140名，分别占60%。"],
  ["the parts are of two kinds", "教师200名，男60名、学校140所，分别占30%和60%。"],
  ["a part is about so many", "教师200名，男约60名、女140名，分别占30%和60%。"],
  ["the parts are of another sentence", "教师200名，男60名、女140名。分别占30%和60%。"],
  ["the whole is of another sentence", "教师200名。男60名、女140名，分别占30%和60%。"],
  ["the whole is of another kind", "学校200所，男60名、女140名，分别占30%和60%。"],
  ["the number before closes another row", "学生10名、20名，男60名、女140名，分别占30%和60%。"],
  [
    "the number before closes another row with 和",
    "学生10名和20名，男60名、女140名，分别占30%和60%。",
  ],
  ["they are counts", "教师200名，男60名、女140名，分别占30名和60名。"],
  ["they are no shares", "教师200名，男60名、女140名，增长30%和60%。"],
])("where %s, nothing is said: %s", (_, text) => {
  expect(saidOf(respectiveShares, text)).toStrictEqual([]);
});

test("what follows in the paragraph, however much, changes nothing", () => {
  const text = `教师200名，男60名、女140名，分别占30%和70%。${"另有1班，".repeat(20)}`;

  expect(saidOf(respectiveShares, text)).toStrictEqual(["holds", "holds"]);
});
