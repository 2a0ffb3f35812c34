import { expect, test } from "vitest";
import {
  criteriaOf,
  indicatorById,
  indicatorsOf,
  itemsOf,
  namesIn,
  subjectsOf,
  vetoById,
} from "../../../shared/domain/framework/framework-items.ts";
import { framework2021, itemOf } from "../../support/builders.ts";

const framework = framework2021();
const item = itemOf("1.1");

test("the items stand in the order of their priorities, and the criteria in that of the items", () => {
  expect(
    itemsOf(framework)
      .slice(0, 4)
      .map(({ id }) => id),
  ).toEqual(["1.1", "1.2", "1.3", "2.1"]);
  expect(
    criteriaOf(framework)
      .slice(0, 5)
      .map(({ kind }) => kind),
  ).toEqual(["deductPerMissing", "deductPerMissing", "deductPerMissing", "documents", "atLeast"]);
});

test("an indicator and a veto are found by their ids", () => {
  expect(indicatorById(framework, "largeClassRate")?.name).toBe("大班额(56人及以上)比例");
  expect(vetoById(framework, "V4")?.name).toBe("弄虚作假");
});

test("an id of another edition finds nothing", () => {
  expect(indicatorById(framework, "ghost")).toBeUndefined();
  expect(indicatorById(framework, undefined)).toBeUndefined();
  expect(vetoById(framework, "V99")).toBeUndefined();
});

test("what can be claimed for an item is its figures, then its documents", () => {
  const figures = ["leadingGroupMeetings", "governmentExecutiveMeetings", "leaderSchoolVisits"];

  expect(indicatorsOf(item)).toEqual(figures);
  expect(subjectsOf(item)).toEqual([...figures, "1.1-1", "1.1-2", "1.1-3"]);
});

test.each([
  { ids: ["1.1-3", "1.1-1"], names: "领导小组成立文件、调研记录" },
  { ids: ["1.1-2"], names: "会议纪要" },
  { ids: ["1.2-1"], names: "" },
])("of the documents $ids the item's own are named in its order: $names", ({ ids, names }) => {
  expect(namesIn(item, ids)).toBe(names);
});
