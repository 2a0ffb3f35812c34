import { readFileSync } from "node:fs";
import { join } from "node:path";
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

test("no file in the page is there twice: nothing of the contracts' checks, nor of the sign-in of this machine", () => {
  const sources = Object.keys(built.metafile.inputs);

  expect(sources.filter((source) => /zod|node:|big\.js/.test(source))).toStrictEqual([]);
});

test("the start page asks for all of the first load at once, and for nothing else", () => {
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const asked = [...page.matchAll(/\/console\/(assets\/[\w-]+\.\w+)/g)].map(([, file]) => file);
  const needed = [...built.first.files, ...built.style.files].map((file) =>
    file.slice(file.indexOf("assets/")),
  );

  expect(asked.toSorted()).toStrictEqual(needed.toSorted());
});
