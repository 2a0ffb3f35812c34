import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { build, type Metafile } from "esbuild";
import { oneFirstLoad } from "./one-first-load.ts";
import { startPageOf } from "./start-page.ts";

/** The project's folder, with a slash at its end. */
const root = fileURLToPath(new URL("../..", import.meta.url));

export interface BuildOptions {
  /** Emptied first. */
  readonly folder: string;
  /** With the sign-in that believes whoever asks: of the host of this machine alone. */
  readonly isDevelopment: boolean;
}

/** What stands in the folder of a console, with what it has to know of its deployment. */
export const CONSOLE_FILES = /^(assets|config\.json|(index\.html|icon\.svg)(\.br|\.gz)?)$/;

/** Browsers of 2021: what offices have is some years old. */
const target = ["es2020", "chrome90", "firefox90", "safari14"];

/** The pages as they are served: `index.html`, `assets/NAME-HASH.{js,css}`, and each of them compressed beside it. */
export const buildConsole = async ({ folder, isDevelopment }: BuildOptions): Promise<Metafile> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "assets"), { recursive: true });
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { main: "shared/console/main.tsx" },
    outdir: join(folder, "assets"),
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target,
    // Safari 14 has it but for a corner (default values that assign), over which esbuild would refuse all of it
    supported: { destructuring: true },
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { DEVELOPMENT: String(isDevelopment) },
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins: [oneFirstLoad(root)],
  });
  await Promise.all(outputFiles.map(({ path, contents }) => writePacked(path, contents)));
  await writePacked(
    join(folder, "icon.svg"),
    await readFile(join(root, "shared/console/icon.svg")),
  );
  const page = await readFile(join(root, "shared/console/index.html"), "utf8");
  await writePacked(join(folder, "index.html"), Buffer.from(startPageOf(page, metafile)));
  return metafile;
};

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const writePacked = async (path: string, bytes: Uint8Array): Promise<void> => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([brotli(bytes, { params }), gzipped(bytes, { level: 9 })]);
  await Promise.all([
    writeFile(path, bytes),
    writeFile(`${path}.br`, br),
    writeFile(`${path}.gz`, gz),
  ]);
};
