import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../../shared/domain/findings/catalogue.ts";
import { retiredFindings } from "../../../shared/domain/findings/groups/retired-findings.ts";

const root = join(import.meta.dirname, "../../..");
const groups = "shared/domain/findings/groups";

const groupFiles = globSync(`${groups}/*.ts`, { cwd: root }).toSorted();

/** Where each code has its sentences: by group file, in the order of the files. */
const codesByFile = await Promise.all(
  groupFiles.map(async (file) => {
    const exports: Readonly<Record<string, object>> = await import(join(root, file));
    return { file, codes: Object.values(exports).flatMap((group) => Object.keys(group)) };
  }),
);

test("every group of findings stands in the catalogue", () => {
  const told = new Set(Object.keys(catalogue));
  const left = codesByFile.filter(({ codes }) => !codes.every((code) => told.has(code)));

  expect(left.map(({ file }) => file)).toEqual([]);
});

test("no code stands in two groups, where the later would take the place of the earlier", () => {
  const all = codesByFile.flatMap(({ codes }) => codes);
  const twice = all.filter((code, at) => all.indexOf(code) !== at);

  expect(twice).toEqual([]);
});

/** What code says of a code when it makes a finding of it: quoted, and not only compared with. */
const raised = new Set(
  globSync("{shared,functions,infra}/**/*.ts", { cwd: root })
    .filter((file) => !file.startsWith(groups))
    .flatMap((file) => [
      ...readFileSync(join(root, file), "utf8").matchAll(/(?<![!=]== )"([A-Za-z0-9]+)"/g),
    ])
    .map(([, code = ""]) => code),
);

test("every code that is not retired is raised somewhere", () => {
  const silent = Object.keys(catalogue).filter((code) => !raised.has(code));

  expect(silent).toEqual(Object.keys(retiredFindings));
});
