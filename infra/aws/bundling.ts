import { fileURLToPath } from "node:url";
import { type BundlingOptions, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import type { ServiceFunction } from "../topology/service-function.ts";
import { editionCopies, editionImports } from "./edition-files.ts";
import { givenCopies } from "./given-files.ts";
import { type ProcessorName, processors } from "./processor.ts";

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const target = "node24";

/** Some libraries are CommonJS and ask for Node's own modules by `require`, which an ES module does not have. */
const banner =
  "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);";

/** How a function becomes the files of its package. */
export const bundlingOf = (
  definition: ServiceFunction,
  processor: ProcessorName,
): BundlingOptions => ({
  format: OutputFormat.ESM,
  target,
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  mainFields: ["module", "main"],
  /** The SDK that was tested is the one that runs, not the one the runtime has that day. */
  bundleAwsSDK: true,
  banner,
  externalModules: [...(definition.unbundled ?? []).filter(isPackage), editionImports],
  commandHooks: {
    beforeInstall: () => [],
    beforeBundling: () => [],
    afterBundling: (inputDir, outputDir) => [
      ...threadBundles(definition, inputDir, outputDir),
      ...packageInstalls(definition, processors[processor].cpu, outputDir),
      ...fileCopies(definition, inputDir, outputDir),
      ...editionCopies(inputDir, outputDir),
      ...givenCopies(definition, outputDir),
      ...pageBuilds(definition, outputDir),
    ],
  },
});

/**
 * The settings of the function's own bundle, for the modules that it runs as threads; split, so that a thread loads only
 * the parsers that its files need. The commands pass through a shell, to which `$` means something.
 */
const threadBundles = (
  { threads = [] }: ServiceFunction,
  inputDir: string,
  outputDir: string,
): string[] =>
  threads.map((module) =>
    [
      `"${inputDir}/node_modules/.bin/esbuild" "${inputDir}/${module}" "--outdir=${outputDir}"`,
      `--bundle --splitting --out-extension:.js=.mjs --platform=node --format=esm --target=${target}`,
      "--minify --sourcemap --sources-content=false --main-fields=module,main",
      `"--banner:js=${banner.replaceAll("$", "\\$")}"`,
    ].join(" "),
  );

/** The console as a deployment serves it, in a folder beside the bundle (functions/serve-console/index.ts). */
const pageBuilds = ({ pages }: ServiceFunction, outputDir: string): string[] =>
  pages === undefined ? [] : [`node "${root}infra/console/main.ts" --out "${outputDir}/console"`];

/** Native code is for the machine that will run it, which may be another than this one; its bytes are those of the lock file. */
const packageInstalls = (
  { unbundled = [] }: ServiceFunction,
  cpu: string,
  outputDir: string,
): string[] => {
  const packages = unbundled.filter(isPackage);
  if (packages.length === 0) return [];
  const wanted = packages.map((name) => `"${name}"`).join(" ");
  return [
    `node "${root}infra/commands/install-native.ts" --to "${outputDir}" --cpu ${cpu} ${wanted}`,
  ];
};

const fileCopies = (
  { unbundled = [] }: ServiceFunction,
  inputDir: string,
  outputDir: string,
): string[] =>
  unbundled
    .filter((name) => !isPackage(name))
    .flatMap((file) => {
      const copy = `${outputDir}/node_modules/${file}`;
      return [
        `mkdir -p "${copy.slice(0, copy.lastIndexOf("/"))}"`,
        `cp -R "${inputDir}/node_modules/${file}" "${copy.slice(0, copy.lastIndexOf("/"))}/"`,
      ];
    });

/** `name` or `@scope/name`; whatever has more parts is a file of a package. */
const isPackage = (name: string): boolean => /^(@[^/]+\/)?[^/]+$/.test(name);
