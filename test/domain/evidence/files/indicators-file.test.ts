import { expect, test } from "vitest";
import {
  FactsEntry,
  IndicatorsEntry,
  IndicatorsFile,
  IndicatorsFileContract,
} from "../../../../shared/domain/evidence/files/indicators-file.ts";

const text = (length: number): string => "字".repeat(length);
const list = (of: unknown, length: number): readonly unknown[] => Array.from({ length }, () => of);

const entry = (change: object) =>
  IndicatorsEntry.safeParse({ id: "safeCampusRate", value: "87.7", ...change }).success;
const fact = (change: object) =>
  FactsEntry.safeParse({ kind: "honour", item: "6.3", text: "获表彰。", ...change }).success;
const file = (change: object) =>
  IndicatorsFile.safeParse({
    schema: "duxue/indicators@1",
    county: "140524",
    cycle: "2021",
    indicators: [],
    ...change,
  }).success;
const contract = (change: object) =>
  IndicatorsFileContract.safeParse({
    schema: "duxue/indicators@1",
    county: "140524",
    cycle: 2021,
    indicators: [{ id: "safeCampusRate", value: "87.7" }],
    ...change,
  }).success;

test.each<[string, number, (length: number) => boolean]>([
  ["an indicator's name", 80, (length) => entry({ id: text(length) })],
  ["a value", 40, (length) => entry({ value: text(length) })],
  ["last year's value", 40, (length) => entry({ previous: text(length) })],
  ["a numerator", 40, (length) => entry({ numerator: text(length) })],
  ["a denominator", 40, (length) => entry({ denominator: text(length) })],
  ["a stated growth", 40, (length) => entry({ statedGrowth: text(length) })],
  ["the parts of a value", 100, (length) => entry({ parts: list("1", length) })],
  ["one of the parts", 40, (length) => entry({ parts: [text(length)] })],
  ["a note on a reading", 500, (length) => entry({ note: text(length) })],
  ["the item of a fact", 16, (length) => fact({ item: text(length) })],
  ["the sentence of a fact", 300, (length) => fact({ text: text(length) })],
  ["the number of a fact", 40, (length) => fact({ number: text(length) })],
  ["the unit of a fact", 10, (length) => fact({ unit: text(length) })],
  ["the date of a fact", 20, (length) => fact({ date: text(length) })],
  ["the proof of a fact", 120, (length) => fact({ evidence: text(length) })],
  [
    "the parts of a fact",
    30,
    (length) => fact({ parts: list({ name: "初中", number: "1" }, length) }),
  ],
  [
    "the name of a part of a fact",
    40,
    (length) => fact({ parts: [{ name: text(length), number: "1" }] }),
  ],
  ["the schema", 60, (length) => file({ schema: text(length) })],
  ["the county", 20, (length) => file({ county: text(length) })],
  ["the cycle", 10, (length) => file({ cycle: text(length) })],
  ["the note on a file", 500, (length) => file({ note: text(length) })],
  ["the entries", 1000, (length) => file({ indicators: list({}, length) })],
  ["the facts", 200, (length) => file({ facts: list({}, length) })],
  [
    "the entries of the contract",
    1000,
    (length) => contract({ indicators: list({ id: "x", value: "1" }, length) }),
  ],
  [
    "the facts of the contract",
    200,
    (length) => contract({ facts: list({ kind: "event", item: "1.1", text: "开会。" }, length) }),
  ],
])("%s may be as long as %i, and no longer", (_, most, isTaken) => {
  expect([isTaken(1), isTaken(most), isTaken(most + 1)]).toStrictEqual([true, true, false]);
});

test.each<[string, () => boolean]>([
  ["an entry without an id", () => entry({ id: "" })],
  ["an entry with a field nobody knows", () => entry({ vlaue: "1" })],
  ["a value that is a number instead of a text", () => entry({ value: 87.7 })],
  ["a fact with a field nobody knows", () => fact({ place: "县城" })],
  ["a fact of a kind nobody knows", () => fact({ kind: "rumour" })],
  [
    "a part with a field nobody knows",
    () => fact({ parts: [{ name: "初中", number: "1", at: 1 }] }),
  ],
  ["a file with a field nobody knows", () => file({ year: "2021" })],
  ["a cycle of half a year", () => file({ cycle: 2021.5 })],
  ["a contract of another schema", () => contract({ schema: "duxue/indicators@2" })],
])("%s is refused", (_, isTaken) => {
  expect(isTaken()).toBe(false);
});

test("the cycle may be written as a number, and what is beside the value may be left out", () => {
  expect([file({ cycle: 2021 }), file({}), entry({}), fact({}), contract({})]).toStrictEqual(
    Array.from({ length: 5 }, () => true),
  );
});
