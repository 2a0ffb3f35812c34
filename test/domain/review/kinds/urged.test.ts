import { expect, test } from "vitest";
import {
  city,
  decided,
  director,
  leader,
  office,
  reason,
  refused,
} from "../../../support/review-builders.ts";
import {
  checks,
  confirmedCounty,
  openCounty,
  returnedCounty,
  signs,
  submittedCounty,
} from "../../../support/review-steps.ts";

const urges = { kind: "urged", text: reason };
const county = openCounty();

test("all is urged, or some items, each with a day; the later word counts", () => {
  const { gate } = decided(
    county,
    [office, { ...urges, due: "2021-10-20" }],
    [city, { ...urges, items: ["1.1", "narrative"], due: "2021-10-21" }],
    [director, { ...urges, items: ["1.1"] }],
  );

  expect(gate.urged).toEqual({ number: 1, due: "2021-10-20" });
  expect(gate.items).toStrictEqual({
    "1.1": { urged: { number: 3 } },
    narrative: { urged: { number: 2, due: "2021-10-21" } },
  });
  expect(gate.hands).toEqual([]);
});

test("what is said of an item besides stays", () => {
  const { gate } = decided(county, [office, checks("1.1")], [office, { ...urges, items: ["1.1"] }]);

  expect(Object.keys(gate.items["1.1"] ?? {})).toEqual(["check", "urged"]);
});

test("whoever was urged in one stage is not in the next", () => {
  const urgedAll = decided(
    county,
    [office, checks()],
    [office, urges],
    [office, { ...urges, items: ["1.1"] }],
    [leader, signs()],
  );

  expect(urgedAll.gate.urged).toBeUndefined();
  expect(urgedAll.gate.items["1.1"]?.urged).toBeUndefined();
  expect(urgedAll.gate.items["1.1"]?.check?.number).toBe(1);
});

test.each([
  ["open", openCounty()],
  ["submitted", submittedCounty()],
  ["returned", returnedCounty()],
  ["confirmed", confirmedCounty()],
])("while an evaluation is %s somebody may be urged", (_, at) => {
  expect(refused(at, [director, urges])).toEqual([]);
});

test("all faults at once", () => {
  const faulty = { ...urges, items: ["99.9", "1.1", "1.1"], due: "2021-10-14" };

  expect(refused(county, [office, faulty])).toEqual([
    "invalidRequest itemUnknown items[0]",
    "invalidRequest itemRepeated items[2]",
    "invalidRequest dayPast due",
  ]);
  expect(refused(county, [office, { kind: "urged", items: [], text: "快" }])).toEqual([
    "tooFew items",
    "tooShort text",
  ]);
});
