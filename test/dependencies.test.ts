import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import project from "../package.json" with { type: "json" };

const { dependencies, devDependencies, optionalDependencies } = project;
const named = { ...dependencies, ...devDependencies, ...optionalDependencies };

/** The rows of the README's table: packages, what for, who keeps them, how they would be replaced. */
const rows = (() => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, section = ""] = /^## Dependencies$(.*?)(?=^## |$(?![\s\S]))/ms.exec(readme) ?? [];
  return section
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, packages = "", ...others]) => ({
      packages: [...packages.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
      others: others.slice(0, 3),
    }));
})();

test("each package that the project names stands once in the README's table, and no other does", () => {
  const told = rows.flatMap(({ packages }) => packages);

  expect(told.toSorted()).toEqual(Object.keys(named).toSorted());
});

test("each row says what for, who keeps it and how it would be replaced", () => {
  const silent = rows.filter(({ others }) => others.length < 3 || others.includes(""));

  expect(silent).toEqual([]);
});

test("versions are exact: what was tested is what is installed", () => {
  const loose = Object.entries(named).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));

  expect(loose).toEqual([]);
});
