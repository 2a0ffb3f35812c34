import { join } from "node:path";
import { expect, test } from "vitest";
import { runAtOnce } from "./at-once/run-at-once.ts";

const root = join(import.meta.dirname, "../..");

const fatesOf = async (source: string, tests: readonly string[]) => {
  const mutants = await runAtOnce({ root, source, tests });
  return mutants.map(({ mutator, replacement, fate }) => `${mutator} ${replacement} ${fate}`);
};

test("a test notices what it looks at: the edge of a period, and which day a thing is of", async () => {
  const fates = await fatesOf("shared/domain/place/cycle.ts", ["test/domain/place/cycle.test.ts"]);

  expect(fates.filter((fate) => fate.endsWith(" passed"))).toEqual([]);
  const edges = fates.filter((fate) => /^EqualityOperator period\.(from|to) /.test(fate));
  expect(edges.length).toBeGreaterThanOrEqual(4);
  expect(edges.every((fate) => fate.endsWith(" killed"))).toBe(true);
});

test("a test that looks at something else notices nothing", async () => {
  const fates = await fatesOf("shared/domain/place/cycle.ts", ["test/domain/decimal.test.ts"]);

  expect(fates.filter((fate) => fate.endsWith(" killed"))).toEqual([]);
  expect(fates.length).toBeGreaterThan(10);
});

test("one source after the other has its own mutants in it", async () => {
  const source = "shared/domain/decimal.ts";
  const fates = await fatesOf(source, ["test/domain/decimal.test.ts"]);

  expect(fates.filter((fate) => fate.endsWith(" killed")).length).toBeGreaterThan(20);
});

test("what no test loads is reached by none", async () => {
  const fates = await fatesOf("shared/domain/place/cycle.ts", ["test/domain/bounds.test.ts"]);

  expect(new Set(fates.map((fate) => fate.split(" ").at(-1)))).toEqual(new Set(["unreached"]));
});
