import { expect, test } from "vitest";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { besideFaults } from "../../../shared/domain/input/beside-faults.ts";

const at = (path: string, code: string): Finding => ({
  code,
  severity: "error",
  path,
  values: {},
});
const toldBeside = (places: readonly string[], path: string): readonly Finding[] =>
  besideFaults(
    places.map((place) => at(place, "repeatedKey")),
    [at(path, "wrongType")],
  );

test.each([
  ["the place itself", ["period"], "period"],
  ["a field under it", ["period"], "period.to"],
  ["an entry of its list", ["parts"], "parts[2]"],
  ["a field far under it", ["indicators[3]"], "indicators[3].parts[0].value"],
  ["the place of the second fault", ["title", "period"], "period.from"],
])("what is found at %s is not told again beside the fault", (_, places, path) => {
  expect(toldBeside(places, path)).toStrictEqual(places.map((place) => at(place, "repeatedKey")));
});

test.each([
  ["another field", ["period"], "title"],
  ["a field whose name only begins alike", ["period"], "periodOfYear"],
  ["another entry whose number begins alike", ["indicators[1]"], "indicators[12]"],
  ["what the fault is a part of", ["period.to"], "period"],
  ["a place that ends alike", ["value"], "indicators[0].value"],
  ["a place when there is no fault at all", [], "title"],
])("what is found at %s is told after the faults", (_, places, path) => {
  expect(toldBeside(places, path)).toStrictEqual([
    ...places.map((place) => at(place, "repeatedKey")),
    at(path, "wrongType"),
  ]);
});
