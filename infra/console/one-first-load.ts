import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** What stands around every screen. */
const FIRST = "shared/console/app.tsx";

/**
 * Whatever the first load has in it stays in one file. esbuild makes a file of each set of parts that share something, and
 * every screen shares another handful: the first load came in a dozen files, each with a question and an answer of its own.
 * A part that is fetched later therefore imports the first load as a whole: it is there already.
 */
export const oneFirstLoad = (root: string): Plugin => ({
  name: "one-first-load",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^\.\.?\/.*\.tsx$/ }, ({ kind, path, resolveDir }) =>
      kind === "dynamic-import"
        ? { path: join(resolveDir, path), pluginData: { isLater: true } }
        : undefined,
    );
    onLoad({ filter: /\.tsx$/ }, async ({ path, pluginData }) =>
      pluginData?.isLater === true
        ? {
            contents: `${await readFile(path, "utf8")}\nimport ${JSON.stringify(join(root, FIRST))};\n`,
            loader: "tsx",
          }
        : undefined,
    );
  },
});
