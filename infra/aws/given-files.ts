import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { ServiceFunction } from "../topology/service-function.ts";

/** A file or folder of the deployer's own: where it is here, and where the function finds it. */
interface GivenFile {
  readonly variable: string;
  readonly source: string;
  /** Inside the function's package. */
  readonly place: string;
}

/** What the environment of the synthesis names, of what a function may be given. */
const givenFiles = ({ given = [] }: ServiceFunction): readonly GivenFile[] =>
  given.flatMap((variable) => {
    const named = process.env[variable];
    if (named === undefined || named === "") return [];
    const source = resolve(named);
    if (!existsSync(source)) throw new Error(`${variable} names ${source}, where nothing is`);
    return [{ variable, source, place: `given/${variable}` }];
  });

/** Where Lambda unpacks a function. */
const TASK_ROOT = "/var/task";

export const givenEnvironment = (definition: ServiceFunction): Record<string, string> =>
  Object.fromEntries(
    givenFiles(definition).map(({ variable, place }) => [variable, `${TASK_ROOT}/${place}`]),
  );

/** Shell commands that put them into the package. */
export const givenCopies = (definition: ServiceFunction, outputDir: string): readonly string[] =>
  givenFiles(definition).flatMap(({ source, place }) => [
    `mkdir -p "${outputDir}/given"`,
    `cp -R ${quoted(source)} "${outputDir}/${place}"`,
  ]);

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;
