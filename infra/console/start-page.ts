import { basename } from "node:path";
import type { Metafile } from "esbuild";

type Outputs = Metafile["outputs"];

const MAIN = "shared/console/main.tsx";

/**
 * The start page with the names that its script and style got. It asks at once for all that the script will ask for: on a line
 * where every question takes half a second, what is found out one after the other is what one waits for.
 */
export const startPageOf = (page: string, { outputs }: Pick<Metafile, "outputs">): string => {
  const main = Object.keys(outputs).find((file) => outputs[file]?.entryPoint === MAIN);
  const style = main === undefined ? undefined : outputs[main]?.cssBundle;
  if (main === undefined || style === undefined)
    throw new Error("the console has no script or no style");
  const preloads = [...neededBy(outputs, main)].filter((file) => file !== main).map(modulePreload);
  return page
    .replace("%SCRIPT%", addressOf(main))
    .replace("%STYLE%", addressOf(style))
    .replace("%PRELOADS%", preloads.join("\n    "));
};

const addressOf = (output: string): string => `/console/assets/${basename(output)}`;
const modulePreload = (output: string): string =>
  `<link rel="modulepreload" href="${addressOf(output)}">`;

/** A module and all that it cannot run without. */
const neededBy = (outputs: Outputs, from: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const { kind, path } of outputs[from]?.imports ?? [])
    if (kind === "import-statement") neededBy(outputs, path, seen);
  return seen;
};
