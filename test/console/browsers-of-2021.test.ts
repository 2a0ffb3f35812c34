import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildConsole } from "../../infra/console/build-console.ts";
import { folderOfFile } from "../support/temporary-folder.ts";
import { tooNewIn, tooNewInStyle } from "./support/too-new.ts";

const folder = folderOfFile("browsers");
beforeAll(() => buildConsole({ folder, isDevelopment: false }));

const builtFiles = (ending: string) =>
  readdirSync(join(folder, "assets"))
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(join(folder, "assets", name), "utf8") }));

test("no script of the page asks a browser for what it has had since 2021 only", () => {
  const scripts = builtFiles(".js").map(({ name, text }) => [name, tooNewIn(text)]);

  expect(scripts.length).toBeGreaterThan(15);
  expect(scripts.filter(([, found = []]) => found.length > 0)).toStrictEqual([]);
});

test("no style of the page does", () => {
  expect(builtFiles(".css").map(({ text }) => tooNewInStyle(text))).toStrictEqual([[]]);
});

test.each([
  ["x.at(-1)", ".at()"],
  ["x?.at(-1)", ".at()"],
  ["Object.hasOwn(x, 'a')", ".hasOwn()"],
  ["x.toSorted()", ".toSorted()"],
  ["x.findLast(f)", ".findLast()"],
  ["Map.groupBy(x, f)", ".groupBy()"],
  ["x.union(y)", ".union()"],
  ["crypto.randomUUID()", ".randomUUID()"],
  ["AbortSignal.timeout(5)", ".timeout()"],
  ["structuredClone(x)", "structuredClone"],
  ["window.a = new BroadcastChannel('x')", "BroadcastChannel"],
  ["x.values().map(f)", "iterator.map()"],
  ["/(?<=a)b/.test(x)", "(?<=)"],
  ["new RegExp('(?<!a)b')", "(?<=)"],
  ["/a/v.test(x)", "/v"],
  ["h('div', { inert: true })", "inert="],
  ["class A { static { f() } }", "static {}"],
  ["await f()", "await"],
])("a planted %s is found", (script, found) => {
  expect(
    tooNewIn(
      `import { f, h } from "./x.js"; const x = f(), y = f(); ${script}; export { x, y, h };`,
    ),
  ).toStrictEqual([found]);
});

test("what only looks like it is not", () => {
  const script = `
    const structuredClone = (x) => x;
    export const a = [structuredClone(1), ((decision) => decision.at)({ at: 1, scheduler: 2 })];
    export const b = Object.values({}).map((x) => x);
    export const c = /(?<name>a)(?=b)/.exec("a");
    export const d = async () => { await a; };`;

  expect(tooNewIn(script)).toStrictEqual([]);
});

test.each([
  [".a:has(b){color:red}", ":has()"],
  ["@container (min-width:1px){a{color:red}}", "@container"],
  ["@layer base{a{color:red}}", "@layer"],
  ["@media (width >= 30em){a{color:red}}", "a range of widths"],
  ["a{color:red;&:hover{color:blue}}", "a rule within a rule"],
  ["a{color:color-mix(in srgb,red,blue)}", "colours made of colours"],
  ["a{height:100dvh}", "units of a window that moves"],
])("a planted style %s is found", (style, found) => {
  expect(tooNewInStyle(style)).toStrictEqual([found]);
});
