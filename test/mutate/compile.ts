import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JudgedMutant, Place } from "./mutant.ts";

const rooms = ["events", "functions", "infra", "shared", "package.json", "tsconfig.json"];

/** Which mutants the compiler refuses, which every `npm test` asks first: each stands beside its source, all in one run. */
export const refusedByCompiler = (
  { root, scratch }: { readonly root: string; readonly scratch: string },
  source: string,
  mutants: readonly JudgedMutant[],
): ReadonlySet<string> => {
  if (mutants.length === 0) return new Set();
  copyRooms(root, scratch);
  const text = readFileSync(join(root, source), "utf8");
  const files = mutants.map((mutant, at) => {
    const file = source.replace(/\.ts$/, `.mutant-${at}.ts`);
    writeFileSync(join(scratch, file), mutated(text, mutant));
    return { id: mutant.id, file };
  });
  writeFileSync(
    join(scratch, "tsconfig.mutants.json"),
    JSON.stringify({
      extends: "./tsconfig.json",
      include: [],
      files: files.map(({ file }) => file),
    }),
  );
  const faults = faultsOf(root, scratch);
  rmSync(scratch, { recursive: true });
  const refused = files.filter(({ file }) => faults.includes(`${file}(`)).map(({ id }) => id);
  return new Set(refused);
};

const copyRooms = (root: string, scratch: string): void => {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  for (const room of rooms) cpSync(join(root, room), join(scratch, room), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(scratch, "node_modules"));
};

/** The text with one mutant in it; lines and columns are counted from 1, the end is past it. */
const mutated = (text: string, { start, end, replacement }: JudgedMutant): string => {
  const lines = text.split("\n");
  const offset = ({ line, column }: Place): number =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  return text.slice(0, offset(start)) + replacement + text.slice(offset(end));
};

/** What the compiler says of the mutants, a line each. Throws what is no verdict, as when it cannot start. */
const faultsOf = (root: string, scratch: string): string => {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [compiler, "-p", "tsconfig.mutants.json"],
    { cwd: scratch, encoding: "utf8" },
  );
  if (status !== 0 && !stdout.includes("error TS")) throw new Error(`tsc: ${stdout}${stderr}`);
  return stdout;
};
