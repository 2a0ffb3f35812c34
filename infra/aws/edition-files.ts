import { readdirSync } from "node:fs";

/**
 * A function reads a framework edition when it is asked for one (shared/domain/framework/editions.ts): the files stand
 * beside its bundle and not in it, so that no edition of earlier years is parsed when a function starts.
 */
const FOLDER = "shared/domain/framework/editions";

/** The years that there is an edition for, as their files are named (shared/domain/framework/edition-name.ts). */
export const editionCycles = (): readonly string[] => [
  ...new Set(
    readdirSync(new URL(`../../${FOLDER}/`, import.meta.url)).flatMap(
      (file) => /-(\d{4})-v\d+\.json$/.exec(file)?.[1] ?? [],
    ),
  ),
];

/** Of the bundler: what is left as it is written, relative to the bundle as it was to the module. */
export const editionImports = "./editions/*";

/** Shell commands that put the editions beside a bundle. */
export const editionCopies = (inputDir: string, outputDir: string): readonly string[] => [
  `cp -R "${inputDir}/${FOLDER}" "${outputDir}/"`,
];
