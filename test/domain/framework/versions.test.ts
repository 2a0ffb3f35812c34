import { expect, test } from "vitest";
import { editionFaults } from "../../../shared/domain/framework/edition-check.ts";
import { editionsOf } from "../../../shared/domain/framework/editions.ts";
import type { Framework } from "../../../shared/domain/framework/framework.ts";
import { framework2021 } from "../../support/builders.ts";
import { filesOf, readableFiles } from "../../support/edition-files.ts";
import { editionWith, otherParts } from "../../support/editions.ts";

const framework = framework2021();
const [first = expect.unreachable(), ...indicators] = framework.indicators;

/** A version whose first indicator is another. */
const version = (number: number, change: Partial<typeof first>): Framework => ({
  ...framework,
  version: number,
  indicators: [{ ...first, ...change }, ...indicators],
});

test("an indicator that changed its meaning is told of the version that changed it, and of no later one", () => {
  const files = filesOf(framework, version(2, { unit: "%" }), version(3, { unit: "%" }));

  expect(editionFaults(files)).toEqual([
    "shanxi-county-2021@2: indicator leadingGroupMeetings was a count in 次/年; give the new one an id of its own",
  ]);
});

test("another kind of number in the same unit is another meaning", () => {
  expect(editionFaults(filesOf(framework, version(2, { kind: "amount" })))).toEqual([
    "shanxi-county-2021@2: indicator leadingGroupMeetings was a count in 次/年; give the new one an id of its own",
  ]);
});

test("a name may change and an indicator may come", () => {
  const fewer = { ...framework, indicators: framework.indicators.slice(1) };

  expect(editionFaults(filesOf(fewer, version(2, { name: "领导小组会议" })))).toEqual(
    editionFaults(filesOf(fewer)),
  );
});

test("a part that a later version lacks is told of it, whatever the order of the files", () => {
  const earlier = editionWith(otherParts);
  const later = { ...editionWith(otherParts.slice(0, 4)), version: 2 };
  const lost =
    "shanxi-county-2021@2: report part advice is gone; what counties wrote there would be lost";

  expect(editionFaults(filesOf(earlier, later))).toEqual([lost]);
  expect(editionFaults(filesOf(later, earlier))).toEqual([lost]);
});

test("versions lose what the one before them had, up to the last", () => {
  const versions = [4, 5, 4].map((count, at) => ({
    ...editionWith(otherParts.slice(0, count)),
    version: at + 9,
  }));

  expect(editionFaults(filesOf(...versions.toReversed()))).toEqual([
    "shanxi-county-2021@11: report part advice is gone; what counties wrote there would be lost",
  ]);
});

test("another framework may mean something else by an id and have other parts", () => {
  const other = {
    ...version(1, { unit: "%" }),
    ...{ id: "shanxi-county-2022", cycle: 2022, title: "2022年评价" },
    report: { parts: [...otherParts] },
  };

  expect(editionFaults(filesOf(framework, other))).toEqual([]);
});

test("every file is read as it is, even one whose name says no edition", async () => {
  const { readFiles } = editionsOf({
    ...readableFiles(framework),
    notes: async () => ({ default: "x" }),
  });

  expect(await readFiles()).toEqual([
    { file: "shanxi-county-2021-v1", content: framework },
    { file: "notes", content: "x" },
  ]);
});

test("what a status was scored by is told by its own version, and by the one in force when that is gone", async () => {
  const now = { ...framework, version: 2 };
  const { editionBehind } = editionsOf(readableFiles(framework, now));
  const scoredBy = (number: number) => ({ framework: { id: framework.id, version: number } });

  expect(await editionBehind(scoredBy(1), now)).toBe(framework);
  expect(await editionBehind(scoredBy(2), framework)).toBe(now);
  expect(await editionBehind(scoredBy(3), now)).toBe(now);
});

test.each([{ content: { schema: "duxue/framework@2" } }, { content: null }, { content: "text" }])(
  "a file that holds $content is no edition",
  async ({ content }) => {
    const editions = editionsOf({ "x-2021-v1": async () => ({ default: content }) });

    await expect(editions.editionsInForce()).rejects.toThrow("x-2021@1 is no framework edition");
  },
);
