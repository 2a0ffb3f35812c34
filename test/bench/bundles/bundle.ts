import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import { editionImports } from "../../../infra/aws/edition-files.ts";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Bundle {
  readonly file: string;
  readonly bytes: number;
  /** What our own modules take from the SDK: names by package. */
  readonly sdkImports: ReadonlyMap<string, ReadonlySet<string>>;
}

/** As infra/aws bundles it. */
const settings = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node24",
  minify: true,
  mainFields: ["module", "main"],
  metafile: true,
  logLevel: "error",
  absWorkingDir: root,
  banner: {
    js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);",
  },
} as const satisfies BuildOptions;

/** The bundle of a function of the topology. */
export const bundleFunction = async (
  folder: string,
  name: string,
  unbundled: readonly string[],
): Promise<Bundle> => {
  const file = join(folder, `${name}.mjs`);
  const { metafile } = await build({
    ...settings,
    external: [...unbundled, editionImports],
    entryPoints: [`functions/${name}/index.ts`],
    outfile: file,
  });
  const ours = Object.keys(metafile.inputs).filter((input) => !input.startsWith("node_modules/"));
  return { file, bytes: sizeOf(metafile.outputs), sdkImports: await sdkImportsOf(ours) };
};

/** What the project's own libraries need to be there at all: a schema of each common kind, a handler. */
const libraries = `
import middy from "@middy/core";
import * as z from "zod";
export const schema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("a"), list: z.array(z.string().regex(/a/)), at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal("b"), count: z.int().optional(), one: z.enum(["a", "b"]) }),
]);
export const handler = middy().handler(async () => undefined);`;

/**
 * A bundle of the same parts of the SDK, with its clients made, and nothing else; or with the libraries every function
 * is written with.
 */
export const bundleFloor = async (
  folder: string,
  name: string,
  { sdkImports, withLibraries }: Pick<Bundle, "sdkImports"> & { readonly withLibraries: boolean },
): Promise<Bundle> => {
  const file = join(folder, `${name}.${withLibraries ? "libraries" : "floor"}.mjs`);
  const lines = [...sdkImports].map(
    ([module, names]) => `import { ${[...names].join(", ")} } from "${module}";`,
  );
  const names = [...sdkImports.values()].flatMap((each) => [...each]);
  const clients = names.filter((each) => each.endsWith("Client"));
  const contents = [
    ...lines,
    `export const parts = [${names.join(", ")}];`,
    `export const clients = [${clients.map((client) => `new ${client}()`).join(", ")}];`,
    ...(withLibraries ? [libraries] : []),
  ].join("\n");
  const { metafile } = await build({
    ...settings,
    stdin: { contents, resolveDir: root, loader: "js" },
    outfile: file,
  });
  return { file, bytes: sizeOf(metafile.outputs), sdkImports };
};

const sizeOf = (outputs: Readonly<Record<string, { readonly bytes: number }>>): number =>
  Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);

const sdkImportsOf = async (
  files: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, Set<string>>();
  for (const file of files) {
    const source = await readFile(join(root, file), "utf8");
    for (const [, list = "", module = ""] of source.matchAll(sdkImport)) {
      const names = found.get(module) ?? new Set();
      for (const name of valuesIn(list)) names.add(name);
      found.set(module, names);
    }
  }
  return found;
};

const sdkImport = /^import \{([^}]+)\} from "(@aws-sdk\/[^"]+)";/gm;

/** Types leave nothing behind. */
const valuesIn = (list: string): readonly string[] =>
  list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
