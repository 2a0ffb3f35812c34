import { expect, test } from "vitest";
import { bounds } from "../../../shared/domain/bounds.ts";
import type { Criterion, Framework } from "../../../shared/domain/framework/framework.ts";
import { frameworkFaults } from "../../../shared/domain/framework/framework-check.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { framework2021, itemOf } from "../../support/builders.ts";

const framework = framework2021();
const [first = expect.unreachable(), ...indicators] = framework.indicators;

/** The edition with other criteria of its first item. */
const scoredBy = (...criteria: Criterion[]): Framework => ({
  ...framework,
  priorities: framework.priorities.map((priority) => ({
    ...priority,
    items: priority.items.map((item) => (item.id === "1.1" ? { ...item, criteria } : item)),
  })),
});
const onTop = (criterion: Criterion) => scoredBy(...itemOf("1.1").criteria, criterion);
const bounded = { indicator: "largeClassRate", points: "0.00", threshold: "5" };

test.each<{ what: string; broken: Framework; says: string }>([
  {
    what: "an allowance of nothing below a least value, by which no points could be shared out",
    broken: onTop({ kind: "atLeast", ...bounded, allowance: "0" }),
    says: "item 1.1: the allowance of largeClassRate is not above 0",
  },
  {
    what: "an allowance below nothing over a most value",
    broken: onTop({ kind: "atMost", ...bounded, allowance: "-1" }),
    says: "item 1.1: the allowance of largeClassRate is not above 0",
  },
  {
    what: "a question of yes or no that a rate shall answer",
    broken: onTop({ kind: "yes", indicator: "largeClassRate", points: "0.00" }),
    says: "item 1.1: largeClassRate is not a yesNo indicator",
  },
])("$what is a fault", ({ broken, says }) => {
  expect(frameworkFaults(broken)).toEqual([says]);
});

test("points for what is only reported are a fault", () => {
  const broken = onTop({ kind: "reported", indicator: "largeClassRate", points: "1.00" });

  expect(frameworkFaults(broken)).toEqual([
    "item 1.1 has 3.00 points but its parts add up to 4.00",
    "item 1.1: largeClassRate is only reported, so it has no points",
  ]);
});

test.each<Criterion>([
  { kind: "atLeast", ...bounded, allowance: "0.1" },
  { kind: "atMost", ...bounded, allowance: "0.1" },
  { kind: "yes", indicator: "ethicsVetoInPlace", points: "0.00" },
  { kind: "reported", indicator: "largeClassRate", points: "0.00" },
  { kind: "notBelowPreviousYear", indicator: "largeClassRate", points: "0.00" },
])("a criterion of the kind $kind without points may be added", (criterion) => {
  expect(frameworkFaults(onTop(criterion))).toEqual([]);
});

test.each([
  { what: "as high as the one before", grades: ["90", "80", "80", "0"], wrong: "合格" },
  { what: "above the one before", grades: ["80", "90", "65", "0"], wrong: "良好" },
])("a grade that begins $what can never be given", ({ grades: begins, wrong }) => {
  const grades = framework.grades.map((grade, at) => ({ ...grade, atLeast: begins[at] ?? "" }));

  expect(frameworkFaults({ ...framework, grades })).toEqual([
    `grade ${wrong} does not lie below the one before it`,
  ]);
});

test("a veto that lowers the grade names none, so none is unknown", () => {
  const vetoes = framework.vetoes.map((veto) => ({ ...veto, effect: { lowerBy: 2 } }));

  expect(frameworkFaults({ ...framework, vetoes })).toEqual([]);
});

test.each<{ what: string; change: Partial<Framework>; says: string }>([
  {
    what: "a veto on a reading that nobody files",
    change: {
      vetoes: framework.vetoes.map((veto) => ({
        ...veto,
        trigger: veto.id === "V6" ? { indicator: "ghost", above: "0" } : veto.trigger,
      })),
    },
    says: "indicator ghost is not defined",
  },
  {
    what: "a part of a whole that nobody files",
    change: { indicators: [{ ...first, within: "ghost" }, ...indicators] },
    says: "indicator ghost is not defined",
  },
  {
    what: "an indicator that serves no item",
    change: {
      indicators: [...framework.indicators, { ...first, id: "idle", name: "闲置" }],
    },
    says: "indicator idle serves no item",
  },
  {
    what: "an indicator of an unknown source",
    change: { indicators: [{ ...first, source: "nowhere" }, ...indicators] },
    says: "indicator leadingGroupMeetings cites the unknown source nowhere",
  },
  {
    what: "a veto of an unknown source",
    change: {
      vetoes: framework.vetoes.map((veto) =>
        veto.id === "V2" ? { ...veto, source: "nowhere" } : veto,
      ),
    },
    says: "veto V2 cites the unknown source nowhere",
  },
])("$what is a fault", ({ change, says }) => {
  expect(frameworkFaults({ ...framework, ...change })).toEqual([says]);
});

test.each(["1.1-2", "narrative"])(
  "an indicator named as the document or narrative %s could not be told from it in a claim",
  (id) => {
    const named = { ...first, id };

    expect(frameworkFaults({ ...framework, indicators: [named, ...indicators] })).toContain(
      `claim subject id ${id} is used more than once`,
    );
  },
);

test("as many items, documents and indicators as fit do fit, and one more does not", () => {
  const fill = <One extends { readonly id: string }>(some: readonly One[], most: number): One[] =>
    Array.from({ length: most }, (_, at) => some[at % some.length] ?? expect.unreachable());
  const [priority = expect.unreachable()] = framework.priorities;
  const sized = (more: number): Framework => ({
    ...framework,
    indicators: fill(framework.indicators, bounds.edition.indicators + more),
    priorities: [
      {
        ...priority,
        items: fill(itemsOf(framework), bounds.edition.items + more).map((item, at) => ({
          ...item,
          documents: at > 0 ? [] : fill(item.documents, bounds.edition.documents + more),
        })),
      },
    ],
  });
  const tooMany = (more: number) =>
    frameworkFaults(sized(more)).filter((fault) => fault.endsWith("fit"));

  expect(tooMany(0)).toEqual([]);
  expect(tooMany(1)).toEqual([
    "the framework has 96 indicators; no more than 95 fit",
    "the framework has 106 documents; no more than 105 fit",
    "the framework has 49 items; no more than 48 fit",
  ]);
});
