import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { bundlingOf, root } from "../../../infra/aws/bundling.ts";
import { functions } from "../../../infra/topology/functions.ts";
import { editionFiles } from "../../../shared/domain/framework/editions.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

/** Bundles as the deployment does, with what it puts beside a bundle. */
const bundled = async (entry: string): Promise<{ file: string; inputs: readonly string[] }> => {
  const folder = folderOfTest("bundle");
  const file = join(folder, "index.mjs");
  const { externalModules, commandHooks, mainFields, target, minify, banner } = bundlingOf(
    functions["recompute-status"],
    "arm64",
  );
  const { metafile } = await build({
    entryPoints: [join(root, entry)],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    metafile: true,
    logLevel: "error",
    external: [...(externalModules ?? [])],
    mainFields: [...(mainFields ?? [])],
    target: target ?? "",
    minify: minify ?? false,
    banner: { js: banner ?? "" },
  });
  for (const command of commandHooks?.afterBundling(root, folder) ?? [])
    execFileSync("bash", ["-c", command]);
  return { file, inputs: Object.keys(metafile.inputs) };
};

test("no edition stands in a function's bundle", async () => {
  const { file, inputs } = await bundled("functions/recompute-status/index.ts");

  expect(inputs.filter((input) => input.includes("framework/editions/"))).toEqual([]);
  expect(readFileSync(file, "utf8")).toContain("./editions/shanxi-county-2021-v1.json");
});

test("a bundle reads every edition from the file beside it", async () => {
  const { file } = await bundled("shared/domain/framework/editions.ts");
  const script =
    "const { readFiles } = await import(process.argv[1]); console.log(JSON.stringify((await readFiles()).map(({ file, content }) => [file, content.id])))";

  const read = execFileSync(process.execPath, ["--input-type=module", "-e", script, file], {
    encoding: "utf8",
  });

  expect(JSON.parse(read)).toEqual(
    Object.keys(editionFiles).map((name) => [name, name.replace(/-v\d+$/, "")]),
  );
});
