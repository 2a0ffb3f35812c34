import { expect, test } from "vitest";
import type { ReviewItem } from "../../../events/api/review.ts";
import { groupOf, nextWaiting } from "../../../shared/console/check/check-groups.ts";

const item = (id: string, state: ReviewItem["state"], ready: boolean): ReviewItem => ({
  id,
  name: id,
  state,
  ready,
  mark: id,
  points: "1.00",
  system: "0.00",
  effective: "0.00",
  differences: [],
  assist: [],
  changeable: true,
});

test.each([
  ["open", false, "waiting"],
  ["returned", false, "waiting"],
  ["sentBack", false, "sentBack"],
  ["checked", true, "done"],
  ["returned", true, "done"],
] as const)(
  "an item that is %s, ready: %o, belongs to those that are %s",
  (state, ready, group) => {
    expect(groupOf({ state, ready })).toBe(group);
  },
);

test("what comes next is the first that waits below what was decided, else the first that waits at all", () => {
  const items = [
    item("1.1", "open", false),
    item("1.2", "checked", true),
    item("1.3", "sentBack", false),
    item("1.4", "open", false),
  ];

  expect(nextWaiting(items, ["1.2"])?.id).toBe("1.4");
  expect(nextWaiting(items, ["1.4"])?.id).toBe("1.1");
  expect(nextWaiting(items.slice(1, 3), ["1.2"])).toBeUndefined();
});
