import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** What makes a test wait for something else than itself: engines, threads, processes, a browser, CDK, the typesetter. */
const waits =
  /^infra\/local\/engines\/|^shared\/intake\/extraction\/|^(node:)?(child_process|worker_threads)$|^aws-cdk-lib\b|^playwright|^@myriaddreamin\/typst/;

/** Wait for nothing, and compute for longer than anyone likes to look on. */
const long: readonly string[] = [
  "test/domain/integrity/narrative/hostile-narrative.test.ts",
  "test/office/docx-schema.test.ts",
  "test/report/hostile-text.test.ts",
  "test/report/any-county-checked.test.ts",
];

/** Rooms whose tests leave nothing behind, and whose modules take long to load. */
const calm = /^test\/(report|office|domain|infra\/aws)\//;

/** The test files by what they need, read from what they import; a new one need not be entered anywhere. */
export const kindsOfTests = () => {
  const files = globSync("test/**/*.test.ts", { cwd: root }).toSorted();
  const kinds = Object.groupBy(files, kindOf);
  return { fast: kinds.fast ?? [], documents: kinds.documents ?? [], engines: kinds.engines ?? [] };
};

const kindOf = (file: string): "fast" | "documents" | "engines" => {
  if (mocks(file)) return "engines";
  const isLong = long.includes(file) || [...reach(file)].some((each) => waits.test(each));
  if (!isLong) return "fast";
  return calm.test(file) ? "documents" : "engines";
};

/** A test that puts another module in the place of ours needs modules of its own. */
const mocks = (file: string): boolean => read(file).includes("vi.mock(");

const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** Whatever is loaded with a file: files of ours by their path, packages by their name. */
const reach = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const specifier of importsOf(file)) {
    if (!specifier.startsWith(".")) seen.add(specifier);
    else if (specifier.endsWith(".ts")) reach(join(dirname(file), specifier), seen);
  }
  return seen;
};

const known = new Map<string, readonly string[]>();

const importsOf = (file: string): readonly string[] => {
  const found =
    known.get(file) ?? [...read(file).matchAll(imported)].map(([, specifier = ""]) => specifier);
  known.set(file, found);
  return found;
};

/** Static and dynamic imports, re-exports and modules of threads; types are loaded by nobody. */
const imported =
  /(?:^(?:import|export)\s+(?!type\b)(?:[^;"]*?\bfrom\s+)?|\bimport\s*\(\s*|\bnew URL\(\s*)"([^"]+)"/gm;
