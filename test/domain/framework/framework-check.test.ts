import { expect, test } from "vitest";
import { Framework, type Item } from "../../../shared/domain/framework/framework.ts";
import { frameworkFaults } from "../../../shared/domain/framework/framework-check.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { framework2021 } from "../../support/builders.ts";

const framework = framework2021();

/** The edition with its first item changed. */
const withFirstItem = (change: Partial<Item>): Framework => {
  const [priority, ...priorities] = framework.priorities;
  if (!priority) throw new Error("no priority");
  const [item, ...items] = priority.items;
  if (!item) throw new Error("no item");
  return {
    ...framework,
    priorities: [{ ...priority, items: [{ ...item, ...change }, ...items] }, ...priorities],
  };
};
const firstItem = () => itemsOf(framework)[0] ?? expect.unreachable();

test("the 2021 edition has 12 priorities, 38 items, 69 indicators, 76 documents and 23 departments", () => {
  expect([
    framework.priorities.length,
    itemsOf(framework).length,
    framework.indicators.length,
    itemsOf(framework).flatMap(({ documents }) => documents).length,
    framework.departments.length,
    framework.totalPoints,
    framework.standing,
  ]).toEqual([12, 38, 69, 76, 23, "100.00", "reconstructed"]);
});

test.each([
  {
    fault: "points that do not add up",
    broken: withFirstItem({ points: "3.01" }),
    says: "priority 1 has 8.00 points but its parts add up to 8.01",
  },
  {
    fault: "criteria that do not add up",
    broken: withFirstItem({ criteria: [] }),
    says: "item 1.1 has 3.00 points but its parts add up to 0.00",
  },
  {
    fault: "a repeated item id",
    broken: withFirstItem({ id: "1.2" }),
    says: "priority or item id 1.2 is used more than once",
  },
  {
    fault: "an item without a source",
    broken: withFirstItem({ provenance: [] }),
    says: "item 1.1 lacks a source",
  },
  {
    fault: "an unknown source",
    broken: withFirstItem({ provenance: ["nowhere"] }),
    says: "item 1.1 cites the unknown source nowhere",
  },
  {
    fault: "an unknown department",
    broken: withFirstItem({ departments: ["moon"] }),
    says: "item 1.1 names the unknown department moon",
  },
  {
    fault: "documents without a list",
    broken: withFirstItem({ documents: [] }),
    says: "item 1.1 gives points for documents but requires none",
  },
  {
    fault: "an unknown indicator",
    broken: withFirstItem({
      criteria: [...firstItem().criteria, { kind: "reported", indicator: "ghost", points: "0.00" }],
    }),
    says: "indicator ghost is not defined",
  },
  {
    fault: "a repeated indicator",
    broken: {
      ...framework,
      indicators: [...framework.indicators, ...framework.indicators.slice(0, 1)],
    },
    says: "indicator id leadingGroupMeetings is used more than once",
  },
  {
    fault: "an unknown grade",
    broken: {
      ...framework,
      grades: framework.grades.map((each) => ({ ...each, grade: `${each.grade}?` })),
    },
    says: "veto V1 caps at the unknown grade 不合格",
  },
  {
    fault: "no lowest grade",
    broken: { ...framework, grades: framework.grades.slice(0, 3) },
    says: "the lowest grade does not begin at 0",
  },
  {
    fault: "more items than a status can hold",
    broken: {
      ...framework,
      priorities: framework.priorities.map((priority) => ({
        ...priority,
        items: [...priority.items, ...priority.items],
      })),
    },
    says: "the framework has 76 items; no more than 48 fit",
  },
])("$fault is found", ({ broken, says }) => {
  expect(frameworkFaults(broken)).toContain(says);
});

test("all faults are listed at once", () => {
  const broken = withFirstItem({ id: "1.2", provenance: [], departments: ["moon"], criteria: [] });

  expect(frameworkFaults(broken).length).toBeGreaterThanOrEqual(4);
});

test("a field nobody defined is refused by the schema", () => {
  expect(Framework.safeParse({ ...framework, weight: 3 }).success).toBe(false);
});

test("what the system counts itself is a count", () => {
  const indicators = framework.indicators.map((indicator) =>
    indicator.id === "safeCampusRate"
      ? { ...indicator, countedBySystem: "departmentsFiling" as const }
      : indicator,
  );

  expect(frameworkFaults({ ...framework, indicators })).toEqual([
    "indicator safeCampusRate is counted by the system but is no count",
  ]);
});

test("a name or alias that two indicators have is a fault", () => {
  const [indicator, other, ...indicators] = framework.indicators;
  if (!indicator || !other) return expect.unreachable();
  const named = { ...other, aliases: [indicator.name] };

  expect(frameworkFaults({ ...framework, indicators: [indicator, named, ...indicators] })).toEqual([
    `the indicator name ${indicator.name} is used more than once`,
  ]);
});
