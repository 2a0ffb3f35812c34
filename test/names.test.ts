import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

/** Exported names that stand in more than one file, and why they may. */
const repeated: Readonly<Record<string, string>> = {
  createHandler: "what every function's handler.ts exports",
  Deps: "what a function's handler is given, named after its function by the folder",
  handler: "what AWS Lambda calls in every function's index.ts",
  known: "infra knows nobody's code, so it has this of its own",
};

/** The files that export each name. */
const exported = Map.groupBy(
  globSync("{shared,functions,events,infra}/**/*.{ts,tsx}", { cwd: root }).flatMap((file) =>
    namesOf(readFileSync(join(root, file), "utf8")).map((name) => ({ name, file })),
  ),
  ({ name }) => name,
);

/** A schema and its type share one name in one file. */
function namesOf(text: string): readonly string[] {
  const found = text.matchAll(
    /^export (?:async )?(?:const|function\*?|type|interface|class) (\w+)/gm,
  );
  return [...new Set([...found].map(([, name = ""]) => name))];
}

/** The code column of the glossary's tables. */
const inGlossary = [
  ...readFileSync(join(root, "shared/domain/GLOSSARY.md"), "utf8").matchAll(
    /^\|[^|`]+\|[^|`]+\| *`(\w+)` *\|/gm,
  ),
].map(([, name = ""]) => name);

test("no exported name stands for two things", () => {
  const twice = [...exported]
    .filter(([name, places]) => places.length > 1 && !(name in repeated))
    .map(([name, places]) => `${name}: ${places.map(({ file }) => file).join(", ")}`);

  expect(twice).toEqual([]);
});

test("a name that may stand in several files does", () => {
  const single = Object.keys(repeated).filter((name) => (exported.get(name)?.length ?? 0) < 2);

  expect(single).toEqual([]);
});

test("the code has each name that the glossary gives", () => {
  expect(inGlossary.length).toBeGreaterThan(50);
  expect(inGlossary.filter((name) => !exported.has(name))).toEqual([]);
});

test("each name in the glossary's sentences is the code's too", () => {
  const glossary = readFileSync(join(root, "shared/domain/GLOSSARY.md"), "utf8");
  const named = [...glossary.matchAll(/`([A-Z][A-Za-z]+)`/g)].map(([, name = ""]) => name);
  const declared = new Set(
    globSync("{shared,events}/**/*.ts", { cwd: root }).flatMap((file) =>
      [
        ...readFileSync(join(root, file), "utf8").matchAll(
          /\b(?:interface|type|const) ([A-Z]\w+)/g,
        ),
      ].map(([, name = ""]) => name),
    ),
  );

  expect(named.filter((name) => !declared.has(name))).toEqual([]);
});
