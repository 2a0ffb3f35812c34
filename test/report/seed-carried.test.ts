import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { indicatorsOf, itemsOf } from "../../shared/domain/framework/framework-items.ts";
import { framework2021 } from "../support/builders.ts";
import statements from "../support/lingchuan-statements.json" with { type: "json" };

const Pack = z.object({
  indicators: z.array(z.record(z.string(), z.unknown())),
  facts: z.array(z.record(z.string(), z.unknown())),
});
const pack = Pack.parse(
  JSON.parse(readFileSync("events/samples/packs/lingchuan-2021/indicators.json", "utf8")),
);

/** The entries of a file by the item that each belongs to, with the numbers it says. */
const itemsByIndicator = new Map(
  itemsOf(framework2021()).flatMap((item) => indicatorsOf(item).map((id) => [id, item.id])),
);
const numbersIn = (entry: object) => new Set(JSON.stringify(entry).match(/\d+(?:\.\d+)?/g));
const figures = pack.indicators.map((entry) => ({
  item: itemsByIndicator.get(String(entry.id)),
  numbers: numbersIn(entry),
}));
const facts = pack.facts.map(({ item, ...entry }) => ({ item, numbers: numbersIn(entry) }));

/** The statements of which one entry of their item has all numbers. */
const carriedBy = (entries: typeof figures | typeof facts) =>
  statements.filter(({ item, numbers }) =>
    entries.some(
      (entry) => entry.item === item && numbers.every((each) => entry.numbers.has(each)),
    ),
  );

/** What it did; plans for the next year and where it stands among others are its own words, and no facts. */
test("every statement of the real county's report is data: its figures, or its facts", () => {
  const carried = new Set([...carriedBy(figures), ...carriedBy(facts)]);

  expect(statements.filter((each) => !carried.has(each)).map(({ id }) => id)).toEqual([]);
  expect(statements).toHaveLength(41);
});

test("figures and their notes alone carry less than half of them", () => {
  expect(carriedBy(figures)).toHaveLength(21);
});
