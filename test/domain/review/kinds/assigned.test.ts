import { expect, test } from "vitest";
import { departmentsOf } from "../../../../shared/domain/review/situation.ts";
import { decided, office, refused } from "../../../support/review-builders.ts";
import { openCounty } from "../../../support/review-steps.ts";

const asked = { kind: "assigned", items: ["1.1", "3.1"], lead: "education" };
const county = openCounty();

test("a department leads where the office says so, and elsewhere those of the edition", () => {
  const after = decided(county, [office, { ...asked, assist: ["finance"], due: "2021-11-01" }]);
  const of = (item: string) => departmentsOf(after, item);

  expect(of("3.1")).toMatchObject({ lead: "education", assist: ["finance"] });
  expect(of("3.2")).toEqual({ lead: "finance", assist: ["education"] });
  expect(of("narrative")).toEqual({ lead: undefined, assist: [] });
  expect(after.gate.items["1.1"]?.assigned).toEqual({
    ...{ lead: "education", assist: ["finance"], due: "2021-11-01", number: 1 },
  });
  expect(after.gate.hands).toEqual([]);
});

test("the last assignment of an item counts, whole: who assisted before does not any more", () => {
  const after = decided(
    county,
    [office, { ...asked, assist: ["finance"], due: "2021-11-01" }],
    [office, { ...asked, items: ["1.1"], lead: "audit" }],
  );

  expect(after.gate.items["1.1"]?.assigned).toEqual({ lead: "audit", assist: [], number: 2 });
  expect(after.gate.items["3.1"]?.assigned?.number).toBe(1);
});

test("the county's own words are assigned as an item is", () => {
  const after = decided(county, [office, { ...asked, items: ["narrative"] }]);

  expect(departmentsOf(after, "narrative").lead).toBe("education");
});

test("all faults at once: items and departments that there are not, or named twice, and a day that is over", () => {
  const faulty = {
    kind: "assigned",
    items: ["1.1", "99.9", "1.1"],
    lead: "nobody",
    assist: ["finance", "finance", "none"],
    due: "2021-10-14",
  };

  expect(refused(county, [office, faulty])).toEqual([
    "invalidRequest itemUnknown items[1]",
    "invalidRequest itemRepeated items[2]",
    "invalidRequest unknownIssuer lead",
    "invalidRequest departmentRepeated assist[1]",
    "invalidRequest unknownIssuer assist[2]",
    "invalidRequest dayPast due",
  ]);
});

test("who leads does not assist too", () => {
  expect(refused(county, [office, { ...asked, assist: ["education"] }])).toEqual([
    "invalidRequest departmentRepeated assist[0]",
  ]);
});

test("today is not over", () => {
  expect(refused(county, [office, { ...asked, due: "2021-10-15" }])).toEqual([]);
});

test("a body that is none is refused with every fault of it", () => {
  const faulty = { kind: "assigned", items: [], due: "2021-13-01", note: "", who: "me" };

  expect(refused(county, [office, faulty]).toSorted()).toEqual([
    "badDate due",
    "emptyField note",
    "missingField lead",
    "tooFew items",
    "unknownField who",
  ]);
});
