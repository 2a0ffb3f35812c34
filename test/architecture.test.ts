import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { functions } from "../infra/topology/functions.ts";

const root = join(import.meta.dirname, "..");

/** The domain by noun, in its order: a folder imports itself and earlier ones only. */
const nouns = [
  "text",
  "place",
  "formats",
  "findings",
  "input",
  "framework",
  "evidence",
  "scoring",
  "status",
  "integrity",
  "review",
  "ledger",
].map((noun) => `shared/domain/${noun}`);

/** Files of the domain's root that know nobody, and the one that knows places. */
const domainRoot = [
  "bounds",
  "canonical-json",
  "decimal",
  "known",
  "once",
  "same-value",
  "shelf",
].map((name) => `shared/domain/${name}.ts`);
const domain = [...domainRoot, ...nouns, "shared/domain/access.ts"];

/** What commands are made with, and what is deployed. */
const typed = ["infra/command-line", "infra/known.ts"];
const deploying = ["infra/topology", "infra/aws/construct-id.ts", ...typed];

/** Who may know whom (the README's rooms). A room always knows itself; anything not listed is forbidden. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(domainRoot.map((file) => [file, []])),
  ...Object.fromEntries(nouns.map((noun, at) => [noun, [...domainRoot, ...nouns.slice(0, at)]])),
  // Who decides is a part of what is decided
  "shared/domain/review": [...domain.filter((room) => room !== "shared/domain/review")],
  "shared/domain/access.ts": ["shared/domain/place"],
  "shared/intake": domain,
  "shared/report": domain,
  "shared/workbook": [...domain, "shared/intake"],
  events: domain,
  // What a browser runs: words and pure rules of the domain, shapes of the contracts
  "shared/console": [...domain, "events"],
  "shared/log": [],
  "shared/batch": ["shared/log"],
  "shared/aws": [...domain, "events"],
  // What is served with the page is the same from a deployment and from a web server of one's own
  "shared/http/pages": ["events", "shared/http"],
  "shared/http": [...domain, "events", "shared/log"],
  functions: [
    ...domain,
    "shared/intake",
    "shared/report",
    "shared/workbook",
    "shared/aws",
    "shared/http",
    "shared/http/pages",
    "shared/batch",
    "shared/log",
    "events",
  ],
  "infra/topology": [],
  "infra/known.ts": [],
  "infra/issuer-fault.ts": [],
  "infra/command-line": ["infra/known.ts"],
  "infra/aws/construct-id.ts": [],
  "infra/console": [...typed, "events", "shared/http/pages"],
  // What an operator asks a function is a contract, as is what it answers; which functions write is in the topology
  "infra/aws/operations": ["events", ...deploying, "infra/issuer-fault.ts"],
  // What a page is told of its deployment is a contract, and for which years there is a page the console's to say
  "infra/aws": [...deploying, "infra/issuer-fault.ts", "infra/console", "events"],
  "infra/local": ["infra/topology", "infra/console", ...typed, "events"],
  // Where the queues are, a deployment or the host of this machine, is said by those that place them
  "infra/redrive": ["events", ...deploying, "infra/aws", "infra/aws/operations", "infra/local"],
  // The ledger is held, and the table made again, by what keeps them, wherever they are
  "infra/commands": [
    ...domain,
    "shared/report",
    "shared/aws",
    ...typed,
    "infra/local",
    "infra/aws/operations",
  ],
  "infra/app.ts": ["infra/topology", "infra/aws"],
};

const rooms = Object.keys(mayImport);
const roomOf = (file: string) => rooms.find((room) => file === room || file.startsWith(`${room}/`));
/** Each function is a cell of its own, so that no function imports another. */
const cellOf = (file: string) => /^functions\/[^/]+/.exec(file)?.[0] ?? roomOf(file) ?? file;

const sources = globSync("{infra,functions,shared,events}/**/*.{ts,tsx}", { cwd: root }).map(
  (file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  }),
);

/** Static and dynamic imports, and re-exports: the path as it is written. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/\bfrom\s+"([^"]+)"|\bimport\s*\(\s*"([^"]+)"|^import\s+"([^"]+)"/gm)].flatMap(
    ([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? [],
  );

const edges = sources.flatMap(({ file, text }) =>
  importsOf(text).map((specifier) => ({ file, specifier })),
);

test("every import follows the direction of the rooms", () => {
  const forbidden = edges
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ file, specifier }) => {
      const target = relative(root, join(root, dirname(file), specifier));
      return {
        file,
        target,
        from: roomOf(file) ?? `${file} (no room)`,
        to: roomOf(target) ?? target,
      };
    })
    .filter(({ file, target }) => cellOf(file) !== cellOf(target))
    .filter(({ from, to }) => !mayImport[from]?.includes(to));

  expect(forbidden).toEqual([]);
});

test("the domain knows zod, a decimal library, a JSON parser and a hash, and nothing of the platform", () => {
  const libraries = edges.filter(
    ({ file, specifier }) => file.startsWith("shared/domain/") && !specifier.startsWith("."),
  );

  expect([...new Set(libraries.map(({ specifier }) => specifier))].toSorted()).toEqual([
    "big.js",
    "jsonc-parser",
    "node:crypto",
    "zod",
  ]);
});

test("only the adapters know the AWS SDK; infra/local uses it to make what the adapters use", () => {
  const strangers = edges.filter(
    ({ file, specifier }) =>
      specifier.startsWith("@aws-sdk/") &&
      !/^(shared\/aws\/|infra\/|functions\/[^/]+\/index\.ts$)/.test(file),
  );

  expect(strangers).toEqual([]);
});

/** Beside the README that says how to add one. */
const folders = readdirSync(join(root, "functions")).filter((name) => name !== "README.md");

test("every function is its two files, and stands in the topology", () => {
  expect(folders.toSorted()).toEqual(Object.keys(functions).toSorted());
  for (const folder of folders) {
    expect([folder, readdirSync(join(root, "functions", folder)).toSorted()]).toEqual([
      folder,
      ["handler.ts", "index.ts"],
    ]);
  }
});

test("every function has a test of its name, or a folder of them", () => {
  const untested = folders.filter(
    (name) =>
      globSync(`test/functions/{${name}.test.ts,${name}/*.test.ts}`, { cwd: root }).length === 0,
  );

  expect(untested).toEqual([]);
});

test("an index.ts is wiring: 15 lines at most", () => {
  const long = sources.filter(
    ({ file, text }) => /^functions\/[^/]+\/index\.ts$/.test(file) && lineCount(text) > 15,
  );

  expect(long.map(({ file }) => file)).toEqual([]);
});

const lineCount = (text: string): number => text.trimEnd().split("\n").length;

test("no file is longer than 200 lines, tests included", () => {
  const tests = globSync("test/**/*.ts", { cwd: root }).map((file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  }));
  const long = [...sources, ...tests].filter(({ text }) => lineCount(text) > 200);

  expect(long.map(({ file, text }) => `${file} ${lineCount(text)}`)).toEqual([]);
});
