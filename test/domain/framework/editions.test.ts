import { globSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { editionFaults } from "../../../shared/domain/framework/edition-check.ts";
import {
  editionFiles,
  editionsInForce,
  editionsOf,
  readFiles,
} from "../../../shared/domain/framework/editions.ts";
import { framework2021 } from "../../support/builders.ts";
import { filesOf, readableFiles } from "../../support/edition-files.ts";

const framework = framework2021();
const folder = join(import.meta.dirname, "../../../shared/domain/framework/editions");

test("every edition that has a file is listed, and is what its line reads", async () => {
  const files = globSync("*", { cwd: folder }).map((file) => basename(file, ".json"));
  const read = await readFiles();

  expect(Object.keys(editionFiles).toSorted()).toEqual(files.toSorted());
  expect(read.map(({ file }) => file)).toEqual(Object.keys(editionFiles));
});

test("every edition is without fault", async () => {
  expect(editionFaults(await readFiles())).toEqual([]);
  expect((await editionsInForce()).map(({ id }) => id)).toContain("shanxi-county-2021");
});

test("the build ends on a file of another shape, a wrong sum and a second file of an edition, all at once", () => {
  const { title: _, ...untitled } = framework;

  expect(
    editionFaults(filesOf(untitled, { ...framework, totalPoints: "99.00" }, framework)),
  ).toEqual([
    "shanxi-county-2021-v1: title: Invalid input: expected string, received undefined",
    "shanxi-county-2021-v1: the framework has 99.00 points but its parts add up to 100.00",
    "shanxi-county-2021@1 stands in more than one file",
  ]);
});

test("a cycle has one framework in as many versions as it went through", () => {
  const next = { ...framework, version: 2 };

  expect(editionFaults(filesOf(framework, next))).toEqual([]);
  expect(editionFaults(filesOf(framework, { ...framework, id: "other-2021" }))).toEqual([
    "the cycle 2021 has more than one framework: shanxi-county-2021, other-2021",
  ]);
});

test.each([
  { what: "of the version before", file: "shanxi-county-2021-v1" },
  { what: "of another framework", file: "henan-county-2021-v2" },
  { what: "without a version", file: "shanxi-county-2021" },
  { what: "with a version that is no number", file: "shanxi-county-2021-v02" },
])("a file with the name $what is a fault", ({ file }) => {
  expect(editionFaults([{ file, content: { ...framework, version: 2 } }])).toEqual([
    `${file}: the file holds shanxi-county-2021@2 of 2021; its name is the id, which ends in the cycle, and the version: ‹name›-2021-v2`,
  ]);
});

test("what is copied for the next year and left as it was is told at each place", () => {
  const copied = { ...framework, id: "shanxi-county-2022", cycle: 2022 };
  const renamed = { ...framework, cycle: 2022, title: "2022年对市县级人民政府履行教育职责评价" };

  expect(editionFaults(filesOf(framework, copied))).toEqual([
    "shanxi-county-2022-v1: the title “2021年对市县级人民政府履行教育职责评价” does not name the year 2022, and no other",
  ]);
  expect(editionFaults(filesOf({ ...renamed, version: 2 }))).toEqual([
    "shanxi-county-2021-v2: the file holds shanxi-county-2021@2 of 2022; its name is the id, which ends in the cycle, and the version: ‹name›-2022-v2",
  ]);
});

test.each([
  ["basis", { basis: "晋政教督〔2012〕1号、晋政教督〔2031〕1号" }, "the basis names the year 2031"],
  [
    "source",
    {
      sources: framework.sources.map((source) =>
        source.id === "nat-2017"
          ? { ...source, document: "《办法》（国办发〔1017〕49号）" }
          : source,
      ),
    },
    "the source nat-2017 names the year 1017",
  ],
])("a year out of reach in a %s is told", (_, change, fault) => {
  expect(editionFaults(filesOf({ ...framework, ...change }))).toEqual([
    `shanxi-county-2021-v1: ${fault}`,
  ]);
});

test("an indicator that means something else in a new version needs an id of its own", () => {
  const [indicator = expect.unreachable(), ...indicators] = framework.indicators;
  const next = {
    ...framework,
    version: 2,
    indicators: [{ ...indicator, unit: "%" }, ...indicators],
  };

  expect(editionFaults(filesOf(next, framework))).toEqual([
    "shanxi-county-2021@2: indicator leadingGroupMeetings was a count in 次/年; give the new one an id of its own",
  ]);
});

test("the highest version of a cycle is in force, and earlier ones can be named", async () => {
  const tenth = { ...framework, version: 10 };
  const editions = editionsOf(readableFiles({ ...framework, version: 2 }, tenth, framework));

  expect(await editions.frameworkOf("2021")).toBe(tenth);
  expect(await editions.frameworkOf("2022")).toBeUndefined();
  expect(await editions.editionsInForce()).toEqual([tenth]);
  expect(await editions.editionNamed("shanxi-county-2021@1")).toBe(framework);
  expect(await editions.editionNamed("shanxi-county-2021@3")).toBeUndefined();
});

test("an edition is read when it is asked for, and no other with it", async () => {
  const read: string[] = [];
  const files = Object.entries(
    readableFiles(framework, { ...framework, id: "shanxi-county-2022", cycle: 2022 }),
  ).map(([file, open]) => [
    file,
    () => {
      read.push(file);
      return open();
    },
  ]);
  const editions = editionsOf(Object.fromEntries(files));
  const before = [...read];

  await editions.frameworkOf("2022");

  expect([before, read]).toEqual([[], ["shanxi-county-2022-v1"]]);
});

test("a file that is no edition is not taken for one", async () => {
  const editions = editionsOf({ "x-2021-v1": async () => ({ default: { id: "x" } }) });

  await expect(editions.frameworkOf("2021")).rejects.toThrow("x-2021@1 is no framework edition");
});
