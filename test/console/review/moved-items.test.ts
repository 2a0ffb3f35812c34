import { expect, test } from "vitest";
import type { Problem } from "../../../events/api/problem.ts";
import { movedItems } from "../../../shared/console/review/moved-items.ts";

const named = [{ id: "1.1" }, { id: "8.4" }, { id: "12.2" }];
const problem = (code: string, ...paths: readonly string[]): Problem => ({
  type: "about:blank",
  title: "t",
  status: 409,
  code,
  requestId: "r",
  findings: paths.map((path) => ({
    code: "itemMoved",
    severity: "error",
    path,
    message: "m",
    remedy: "r",
  })),
});

test("those that moved are the ones whose place in what was sent the API names", () => {
  expect(movedItems(problem("contentMoved", "items[2].mark", "items[0]"), named)).toStrictEqual([
    "12.2",
    "1.1",
  ]);
});

test("a place that nothing was sent at, and a fault of something else, move no item", () => {
  const refused = problem("contentMoved", "items[1].mark", "items[7].mark", "due");

  expect(movedItems(refused, [{ id: "1.1" }, { id: "8.4" }])).toEqual(["8.4"]);
});

test("a refusal for another reason, of the whole, or for want of a line has moved none", () => {
  expect(movedItems(problem("incomplete", "items[0]"), named)).toStrictEqual([]);
  expect(movedItems(problem("contentMoved", "mark", "items[7]"), named)).toStrictEqual([]);
  expect(movedItems(undefined, named)).toStrictEqual([]);
});
