import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** The path of every module of ours that another imports, tests left out. */
const imported = new Set(
  globSync("{shared,functions,events,infra}/**/*.ts", { cwd: root }).flatMap((file) =>
    [
      ...readFileSync(join(root, file), "utf8").matchAll(
        /(?:\bfrom\s+|\bimport\s*\(\s*)"(\.[^"]+)"/g,
      ),
    ].map(([, specifier = ""]) => relative(root, join(root, dirname(file), specifier))),
  ),
);

test("no file of the domain is there for nothing: a rule, an edition or a group that no line names is told", () => {
  const files = globSync("shared/domain/**/*.{ts,json}", { cwd: root });

  expect(files.filter((file) => !imported.has(file))).toEqual([]);
});
