import { expect, test } from "vitest";
import { factsBeyondBounds, judgeFacts } from "../../shared/intake/facts/judge-facts.ts";
import { readFactsJson } from "../../shared/intake/facts/read-facts-json.ts";
import { framework2021 } from "../support/builders.ts";

const read = (...facts: readonly unknown[]) => readFactsJson(facts, framework2021());
const told = (...facts: readonly unknown[]) =>
  read(...facts).findings.map(({ code, path }) => [code, path]);

const partners = {
  kind: "partner",
  item: "6.3",
  text: "与山西大学、太原师范学院、山西师范大学共建优质生源基地",
  number: "3",
  unit: "所",
};

test("a fact is taken as it was written", () => {
  expect(read(partners)).toEqual({ facts: [partners], findings: [] });
});

test.each([
  ["2021", "2021"],
  ["2021-09", "2021-09"],
  ["2021年9月10日", "2021-09-10"],
  ["2021/9/1", "2021-09-01"],
  ["２０２１.9", "2021-09"],
])("the day %s is %s", (date, day) => {
  expect(read({ ...partners, date }).facts[0]?.date).toBe(day);
});

test.each([
  [{ item: "99.9" }, [["factItemUnknown", "facts[0].item"]]],
  [{ number: "3余" }, [["factNumberUnreadable", "facts[0].number"]]],
  [{ number: undefined }, [["factUnitAlone", "facts[0].unit"]]],
  [{ date: "去年9月" }, [["factDateUnreadable", "facts[0].date"]]],
  [{ date: "2021-13" }, [["factDateUnreadable", "facts[0].date"]]],
  [{ kind: "prize" }, [["notOneOf", "facts[0].kind"]]],
  [{ text: "  " }, [["emptyField", "facts[0].text"]]],
  [{ text: "长".repeat(301) }, [["tooLong", "facts[0].text"]]],
  [{ source: "x" }, [["unknownField", "facts[0].source"]]],
])("what is wrong with %o is told at its place", (change, findings) => {
  expect(told({ ...partners, ...change })).toEqual(findings);
});

test("every fault of every fact is told at once", () => {
  expect(told({ ...partners, item: "x", date: "x" }, { ...partners, number: "x" }, 7)).toEqual([
    ["wrongType", "facts[2]"],
    ["factItemUnknown", "facts[0].item"],
    ["factDateUnreadable", "facts[0].date"],
    ["factNumberUnreadable", "facts[1].number"],
  ]);
});

const safe = {
  kind: "partition",
  item: "11.1",
  text: "创建平安校园100所",
  number: "100",
  unit: "所",
  parts: [
    { name: "省级", number: "2" },
    { name: "市级", number: "24" },
    { name: "县级", number: "74" },
  ],
};

test("parts that add up raise nothing, parts that do not are told with both numbers", () => {
  expect(told(safe)).toEqual([]);
  expect(read({ ...safe, number: "101" }).findings).toMatchObject([
    { code: "factPartsDiffer", severity: "warning", values: { sum: "100", number: "101" } },
  ]);
});

test("money adds up to the last digit", () => {
  const money = { ...safe, unit: "万元", number: "2176.5561" };
  const parts = [
    { name: "中央和省级", number: "1842.08" },
    { name: "县级", number: "334.4761" },
  ];

  expect(told({ ...money, parts })).toEqual([]);
});

test("facts that no row can hold are refused with both sizes", () => {
  const many = Array.from({ length: 200 }, (_, at) => ({
    ...partners,
    text: `${at}${"长".repeat(290)}`,
    kind: "partner" as const,
    at: (field: string) => `facts[${at}].${field}`,
  }));

  const { facts } = judgeFacts(many, framework2021());

  expect(factsBeyondBounds(facts, "facts").map(({ code }) => code)).toEqual(["factsTooLarge"]);
});
