import { expect, test } from "vitest";
import { itemState } from "../../../shared/domain/review/item-state.ts";
import { fillLimit, isChangeable, lastDayOf } from "../../../shared/domain/review/limits.ts";
import { dayEndingAt, endOf, laterDay } from "../../../shared/domain/review/moments.ts";
import { postOf } from "../../../shared/domain/review/post.ts";
import { nameOfItem } from "../../../shared/domain/review/situation.ts";
import { framework2021 } from "../../support/builders.ts";
import {
  admin,
  city,
  education,
  filedCounty,
  inspector,
  leader,
  NOON,
  office,
  opened,
} from "../../support/review-builders.ts";
import {
  confirmedCounty,
  openCounty,
  returnedCounty,
  submittedCounty,
} from "../../support/review-steps.ts";

const ages = "2121-01-01T00:00:00.000Z";

test("without an opened cycle there is no limit", () => {
  expect(lastDayOf(filedCounty(), "1.1")).toBeUndefined();
  expect(fillLimit(filedCounty())).toBeUndefined();
  expect(isChangeable(filedCounty(), "1.1", ages)).toBe(true);
});

test("a day that was moved for one county counts only where the cycle has a day", () => {
  const { gate } = filedCounty();
  const moved = { ...gate, fillUntil: "2021-12-05", items: { "1.1": { fillUntil: "2021-12-06" } } };

  expect(fillLimit({ gate: moved, calendar: {} }, "1.1")).toBeUndefined();
  expect(fillLimit({ gate: moved, calendar: opened }, "1.1")).toBe("2021-12-06");
  expect(fillLimit({ gate: moved, calendar: opened }, "1.2")).toBe("2021-12-05");
  expect(fillLimit({ gate: moved, calendar: opened })).toBe("2021-12-05");
  // The window itself was moved further meanwhile
  const early = { ...gate, fillUntil: "2021-11-29" };
  expect(fillLimit({ gate: early, calendar: opened })).toBe("2021-11-30");
});

test("what is handed in has no day and is open to nobody, as is anything once the cycle is closed", () => {
  for (const county of [submittedCounty(), confirmedCounty()]) {
    expect(lastDayOf(county, "1.1")).toBeUndefined();
    expect(isChangeable(county, "1.1", NOON)).toBe(false);
  }
  for (const county of [openCounty(), returnedCounty("1.1")]) {
    expect(isChangeable(county, "1.1", NOON)).toBe(true);
    expect(isChangeable({ ...county, calendar: { ...opened, closed: 2 } }, "1.1", NOON)).toBe(
      false,
    );
  }
});

test("of what was given back each has its day, and the rest none", () => {
  const county = returnedCounty("1.1");

  expect([lastDayOf(county, "1.1"), lastDayOf(county, "1.2")]).toEqual(["2021-12-15", undefined]);
  expect(isChangeable(county, "1.2", NOON)).toBe(false);
  expect(isChangeable(county, "constructor", NOON)).toBe(false);
  expect(isChangeable(county, "1.1", endOf("2021-12-15"))).toBe(false);
});

test("of what there is not nothing was said", () => {
  expect(itemState(filedCounty().gate, "99.9", undefined)).toBe("open");
});

test("a day begins, where the one before it ends, and ends at midnight in China", () => {
  expect(endOf("2021-10-14")).toBe("2021-10-14T16:00:00.000Z");
  expect(endOf("2021-10-15")).toBe("2021-10-15T16:00:00.000Z");
  expect(endOf("2021-12-31")).toBe("2021-12-31T16:00:00.000Z");
  expect(dayEndingAt(endOf("2021-12-31"))).toBe("2021-12-31");
});

test("of two days the later counts, and one is later than none", () => {
  expect(laterDay("2021-10-15", "2021-10-16")).toBe("2021-10-16");
  expect(laterDay("2021-10-16", "2021-10-15")).toBe("2021-10-16");
  expect(laterDay(undefined, "2021-10-15")).toBe("2021-10-15");
  expect(laterDay("2021-10-15", undefined)).toBe("2021-10-15");
  expect(laterDay(undefined, undefined)).toBeUndefined();
});

test("each decides in the name of a post; a clerk of a department has another than the office; who runs the system has none", () => {
  expect([education, office, leader, city, inspector, admin].map(postOf)).toEqual([
    ...["department", "office", "leader", "city", "inspector", undefined],
  ]);
  // No token is made so: a department is a clerk's alone
  expect(postOf({ role: "leader", department: "education" })).toBe("leader");
});

test("an item has its name, the county's own words are 自评文字, and what there is not has its id", () => {
  const name = (id: string) => nameOfItem(framework2021(), id);

  expect([name("5.1"), name("narrative"), name("99.9")]).toEqual([
    ...["校际差异系数达标", "自评文字", "99.9"],
  ]);
});
