import { expect, test } from "vitest";
import { Fact } from "../../../shared/domain/evidence/fact.ts";
import {
  factPartsCheck,
  factPartsDiffer,
  factPartsFindings,
} from "../../../shared/domain/integrity/fact-parts.ts";
import { evidenceId } from "../../support/builders.ts";

const fact = (number: string | undefined, ...parts: readonly string[]): Fact =>
  Fact.parse({
    kind: "partition",
    item: "1.1",
    text: `新建学校${number}所`,
    number,
    parts: parts.map((part, at) => ({ name: `第${at}类`, number: part })),
  });
const plain = Fact.parse({ kind: "honour", item: "1.1", text: "获省级表彰", number: "3" });

test.each([
  { what: "parts that make the number up", told: fact("12.50", "10", "2.5") },
  { what: "a number without parts", told: plain },
  { what: "an empty list of parts", told: fact("5") },
  { what: "parts of no number", told: fact(undefined, "1", "2") },
])("$what: nothing is said", ({ told }) => {
  expect(factPartsDiffer(told, "facts[0].parts")).toEqual([]);
});

test.each([
  { number: "12", parts: ["10", "2.5"], sum: "12.5" },
  { number: "3", parts: ["1", "1"], sum: "2" },
])("parts that add up to $sum are not the number $number", ({ number, parts, sum }) => {
  expect(factPartsDiffer(fact(number, ...parts), "facts[4].parts")).toEqual([
    {
      code: "factPartsDiffer",
      severity: "warning",
      path: "facts[4].parts",
      values: { text: `新建学校${number}所`, sum, number },
    },
  ]);
});

const facts = new Map([
  [evidenceId(1), [plain, fact("3", "1", "1"), fact("5"), fact(undefined, "1")]],
  [evidenceId(2), [fact("3", "1", "2")]],
  [evidenceId(3), [fact("7", "1", "2")]],
]);

test("of the facts that stand each finding names its evidence and its place in that file", () => {
  expect(
    factPartsFindings(facts).map(({ evidenceId: by, path, code }) => [by, path, code]),
  ).toEqual([
    [evidenceId(1), "facts[1].parts", "factPartsDiffer"],
    [evidenceId(3), "facts[0].parts", "factPartsDiffer"],
  ]);
});

test("judged are the facts whose number has parts, and no others", () => {
  expect(factPartsCheck(facts)).toEqual({ judged: 3, found: 2, unrecorded: 0 });
});

test("without facts nothing is judged and nothing found", () => {
  expect(factPartsCheck(undefined)).toEqual({ judged: 0, found: 0, unrecorded: 0 });
  expect(factPartsFindings()).toEqual([]);
});
