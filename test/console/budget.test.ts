import { beforeAll, expect, test } from "vitest";
import { folderOfFile } from "../support/temporary-folder.ts";
import { type Load, measuredBuild, tableOf } from "./support/loads.ts";

/** What a slow line carries in a second or so, in bytes as they are sent. */
const MOST = { first: 45_000, style: 8_000, part: 25_000 } as const;

const folder = folderOfFile("budget");
let built: Awaited<ReturnType<typeof measuredBuild>>;
beforeAll(async () => {
  built = await measuredBuild(folder);
});

const expectWithin = (loads: readonly Load[], most: number) => {
  const above = loads.filter(({ bytes }) => bytes > most);
  expect(above.length, `more than ${most} bytes:\n${tableOf(above)}\n\nof\n${table()}`).toBe(0);
};
const table = () => tableOf([built.first, built.style, ...built.parts]);

test("the first load is at most 45 kB of script and 8 kB of style", () => {
  expectWithin([built.first], MOST.first);
  expectWithin([built.style], MOST.style);
});

test("a screen is at most 25 kB more", () => {
  // Every screen but those that are there from the start
  expect(built.parts.length).toBeGreaterThan(14);
  expectWithin(built.parts, MOST.part);
});

test("the checks of the contracts are not in the page: their types are enough", () => {
  expect(built.sources.filter((source) => /zod|node:|big\.js/.test(source))).toStrictEqual([]);
});

test("the start page asks at once for all of the first load, which is one file and one that begins it", () => {
  expect(built.asked.toSorted()).toStrictEqual(
    [...built.first.files, ...built.style.files].toSorted(),
  );
  expect(built.first.files.length, tableOf([built.first])).toBe(2);
});

test("the tasks and the upload are one file more, and not one that then asks for others", () => {
  for (const name of ["tasks", "upload"]) {
    const screen = built.parts.find((part) => part.name === `screens/${name}.tsx`);
    expect(screen?.files.length, `shared/console/usual.ts\n${table()}`).toBe(1);
  }
});
