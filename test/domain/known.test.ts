import { expect, test } from "vitest";
import { known } from "../../shared/domain/known.ts";
import { logger } from "../../shared/log/log.ts";

test("what is there is given back, an empty text and nought too", () => {
  expect([known("陵川县", "a name"), known("", "a note"), known(0, "a count")]).toEqual([
    "陵川县",
    "",
    0,
  ]);
});

test("what is missing is named by the error, and told in the log", () => {
  const lines: string[] = [];
  const log = logger({ write: (line) => lines.push(line) }, "produce-report");

  try {
    known(undefined, "the indicator safeCampusRate");
  } catch (error) {
    log.error("not made", { error });
  }

  expect(JSON.parse(lines.join(""))).toMatchObject({
    error: "Missing",
    missing: "the indicator safeCampusRate",
  });
});

test("whoever reads the error itself is told what is missing", () => {
  expect(() => known(undefined, "the item 1.1")).toThrow("the item 1.1 is missing");
});
