import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import * as z from "zod";
import type { ServiceFunction } from "../../topology/service-function.ts";
import { bundlingOf, root } from "../bundling.ts";
import { editionImports } from "../edition-files.ts";

const Manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.looseObject({ type: z.string() })]).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});

/** A package of which something stands in what is deployed. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; empty where the package does not say. */
  readonly license: string;
  readonly folder: string;
}

/** What a function's package holds of others: what is bundled, what its threads bundle, and what is put beside them. */
export const bundledPackages = async (
  name: string,
  definition: ServiceFunction,
): Promise<readonly Package[]> => {
  const { mainFields = [], target = "" } = bundlingOf(definition, "arm64");
  const { threads = [], unbundled = [] } = definition;
  const { metafile } = await build({
    entryPoints: [`functions/${name}/index.ts`, ...threads],
    absWorkingDir: root,
    outdir: "out",
    write: false,
    bundle: true,
    metafile: true,
    platform: "node",
    format: "esm",
    mainFields: [...mainFields],
    target,
    external: [...unbundled, editionImports],
    logLevel: "error",
  });
  const used = Object.entries(metafile.outputs)
    .flatMap(([, { inputs }]) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([input]) => folderOf(input));
  const beside = unbundled.map((each) => `node_modules/${packageOf(each)}`).flatMap(withNativeCode);
  const all = [...new Set([...used, ...beside])].map(packageIn);
  return all.toSorted((one, other) => (one.name < other.name ? -1 : 1));
};

/** Native code is a package of its own for each processor: the one that stands here speaks for the others. */
const withNativeCode = (folder: string): readonly string[] => {
  const { optionalDependencies = {} } = manifestIn(folder);
  const native = Object.keys(optionalDependencies).map((name) => `node_modules/${name}`);
  return [folder, ...native.filter((each) => existsSync(join(root, each)))];
};

/** `node_modules/@scope/name` of a file in it; nothing of a file of our own. */
const folderOf = (file: string): readonly string[] => {
  const at = file.lastIndexOf("node_modules/");
  if (at < 0) return [];
  const inside = file.slice(at + "node_modules/".length);
  return [`${file.slice(0, at)}node_modules/${packageOf(inside)}`];
};

const packageOf = (path: string): string =>
  path
    .split("/")
    .slice(0, path.startsWith("@") ? 2 : 1)
    .join("/");

const packageIn = (folder: string): Package => {
  const { name, version, license = "" } = manifestIn(folder);
  return {
    name,
    version,
    license: typeof license === "string" ? license : license.type,
    folder: join(root, folder),
  };
};

const manifestIn = (folder: string): z.infer<typeof Manifest> =>
  Manifest.parse(JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")));
