import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Metafile } from "esbuild";
import { buildConsole } from "../../../infra/console/build-console.ts";

/** What a browser fetches for something, in bytes as they are sent (brotli). */
export interface Load {
  readonly name: string;
  readonly bytes: number;
  readonly files: readonly string[];
}

/** The console as a deployment has it, and what each part of it weighs. */
export const measuredBuild = async (folder: string) => {
  const metafile = await buildConsole({ folder, isDevelopment: false });
  const sizeOf = (file: string) => statSync(`${join(folder, "assets", nameOf(file))}.br`).size;
  const load = (name: string, files: Iterable<string>): Load => {
    const list = [...files];
    return { name, files: list, bytes: list.reduce((sum, file) => sum + sizeOf(file), 0) };
  };
  const main = entry(metafile, "shared/console/main.tsx");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const asked = Object.keys(metafile.outputs).filter((file) => page.includes(nameOf(file)));
  const first = reach(metafile, main);
  const style = metafile.outputs[main]?.cssBundle;
  const parts = lazyParts(metafile, main).map((file) => {
    const source = metafile.outputs[file]?.entryPoint ?? file;
    const more = [...reach(metafile, file)].filter((each) => !first.has(each));
    return load(source.replace("shared/console/", ""), more);
  });
  return {
    sources: Object.keys(metafile.inputs),
    /** What the start page asks for. */
    asked,
    first: load("first load", first),
    style: load("style", style === undefined ? [] : [style]),
    parts: parts.toSorted((one, other) => other.bytes - one.bytes),
  };
};

/** How much each of them weighs, as lines to read. */
export const tableOf = (loads: readonly Load[]): string =>
  loads
    .map(({ name, bytes, files }) => `${name.padEnd(32)}${kB(bytes)} kB in ${files.length}`)
    .join("\n");

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);

const nameOf = (output: string) => output.slice(output.lastIndexOf("/") + 1);

const entry = ({ outputs }: Metafile, source: string): string => {
  const found = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source);
  if (found === undefined) throw new Error(`nothing is built of ${source}`);
  return found;
};

/** A file and all that it cannot run without. */
const reach = ({ outputs }: Metafile, from: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const { kind, path } of outputs[from]?.imports ?? [])
    if (kind === "import-statement") reach({ outputs, inputs: {} }, path, seen);
  return seen;
};

/** What is fetched when it is first opened. */
const lazyParts = ({ outputs }: Metafile, main: string): readonly string[] =>
  Object.keys(outputs).filter(
    (file) => file !== main && outputs[file]?.entryPoint !== undefined && file.endsWith(".js"),
  );
