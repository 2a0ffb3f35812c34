import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Table from "cli-table3";
import { buildConsole } from "../../../infra/console/build-console.ts";
import { functions } from "../../../infra/topology/functions.ts";
import type { ServiceFunction } from "../../../infra/topology/service-function.ts";
import { bundleFloor, bundleFunction, root } from "./bundle.ts";
import { importTimes } from "./import-time.ts";

/** Import time that a function may take, as a multiple of its floor's. */
const AIM = 1.25;

/** Functions whose job is a parser or a writer; they may weigh what that weighs. */
const ownWeight: ReadonlySet<string> = new Set([
  "ingest-evidence",
  "read-board",
  "read-workbook",
  "produce-report",
  "verify-report",
]);

/**
 * Each function's minified size and import time beside its floor: a bundle of the SDK parts that it uses, and no more.
 * The last two columns hold it against that floor with the libraries that every function is written with.
 */
export const benchBundles = async (say: (line: string) => void): Promise<void> => {
  const table = new Table({
    head: [
      "function",
      "kB",
      "floor kB",
      "import ms",
      "floor ms",
      "ratio",
      "",
      "zod, middy ms",
      "ratio",
    ],
    colAligns: ["left", "right", "right", "right", "right", "right", "left", "right", "right"],
    style: { head: [], border: [] },
  });
  const folder = await mkdtemp(join(tmpdir(), "duxue-bundles-"));
  try {
    // What cannot be bundled is found where the project has it.
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    const definitions: Readonly<Record<string, ServiceFunction>> = functions;
    for (const [name, definition] of Object.entries(definitions))
      table.push(await row(folder, name, definition));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  say(table.toString());
};

const row = async (
  folder: string,
  name: string,
  definition: ServiceFunction,
): Promise<string[]> => {
  const bundle = await bundleFunction(folder, name, definition.unbundled ?? []);
  if (definition.pages !== undefined)
    await buildConsole({ folder: join(folder, "console"), isDevelopment: false });
  const { sdkImports } = bundle;
  const floor = await bundleFloor(folder, name, { sdkImports, withLibraries: false });
  const libraries = await bundleFloor(folder, name, { sdkImports, withLibraries: true });
  const files = [bundle.file, floor.file, libraries.file];
  const [time = 0, floorTime = 0, librariesTime = 0] = await importTimes(files);
  const usesSdk = bundle.sdkImports.size > 0;
  const ratio = time / floorTime;
  return [
    name,
    (bundle.bytes / 1024).toFixed(0),
    (floor.bytes / 1024).toFixed(0),
    time.toFixed(1),
    floorTime.toFixed(1),
    usesSdk ? ratio.toFixed(2) : "",
    usesSdk ? verdict(name, ratio) : "uses no SDK",
    librariesTime.toFixed(1),
    (time / librariesTime).toFixed(2),
  ];
};

const verdict = (name: string, ratio: number): string => {
  if (ownWeight.has(name)) return "a parser or writer is its job";
  return ratio <= AIM ? "within the aim" : `above the aim of ${AIM}`;
};
