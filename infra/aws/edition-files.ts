/**
 * A function reads a framework edition when it is asked for one (shared/domain/framework/editions.ts): the files stand
 * beside its bundle and not in it, so that no edition of earlier years is parsed when a function starts.
 */
const FOLDER = "shared/domain/framework/editions";

/** Of the bundler: what is left as it is written, relative to the bundle as it was to the module. */
export const editionImports = "./editions/*";

/** Shell commands that put the editions beside a bundle. */
export const editionCopies = (inputDir: string, outputDir: string): readonly string[] => [
  `cp -R "${inputDir}/${FOLDER}" "${outputDir}/"`,
];
