import { type EditionName, editionName, namedByFile } from "./edition-name.ts";
import type { Framework } from "./framework.ts";

/** Reads an edition's file, the first time that it is asked for. */
export type EditionFile = () => Promise<{ readonly default: unknown }>;

/**
 * Every edition there has been, by the name of its file, which says its id and version (edition-name.ts). A new year's
 * framework, or a new version of one, is a new file and a line here; a version that was in force stays, so that whatever was
 * scored by it is told by it (law 8). No file is read before it is asked for, so none costs a function its start.
 */
export const editionFiles: Readonly<Record<string, EditionFile>> = {
  "shanxi-county-2021-v1": () =>
    // Stryker disable next-line ObjectLiteral,StringLiteral: Node and the bundler refuse the file without it, the loader of tests does not ask
    import("./editions/shanxi-county-2021-v1.json", { with: { type: "json" } }),
};

/** The editions among some files: of the versions of a cycle the highest is in force. */
export const editionsOf = (files: Readonly<Record<string, EditionFile>>) => {
  const editions = Object.entries(files)
    .flatMap(([file, read]) => {
      const named = namedByFile(file);
      return named === undefined ? [] : [{ ...named, read }];
    })
    .toSorted((one, other) => one.version - other.version);
  const byName = new Map(editions.map((edition) => [editionName(edition), edition]));
  const inForce = new Map(editions.map((edition) => [edition.cycle, edition]));
  const editionNamed = (name: string) => contentOf(byName.get(name));
  return {
    /** Every file as it is, for whoever holds them against what an edition must be. */
    readFiles: () =>
      Promise.all(
        Object.entries(files).map(async ([file, read]) => ({
          file,
          content: (await read()).default,
        })),
      ),
    /** The framework of a cycle, or nothing when the province does not evaluate that year. */
    frameworkOf: (cycle: string): Promise<Framework | undefined> => contentOf(inForce.get(cycle)),
    /** The edition of a name, or nothing when its file is gone. */
    editionNamed,
    /** The edition that a status was scored by, or the one in force when the file of that is gone. */
    editionBehind: async (
      { framework }: { readonly framework: Pick<Framework, "id" | "version"> },
      now: Framework,
    ): Promise<Framework> => (await editionNamed(editionName(framework))) ?? now,
    editionsInForce: async (): Promise<readonly Framework[]> =>
      (await Promise.all([...inForce.values()].map(contentOf))).filter(
        (edition) => edition !== undefined,
      ),
  };
};

type Edition = EditionName & { readonly read: EditionFile };

/**
 * The build holds every file against the schema and its name (edition-check.ts), so a function only asks what kind of file
 * it is: parsing 2,600 lines anew would cost each cold start more than all of its own code.
 */
const contentOf = async (edition: Edition | undefined): Promise<Framework | undefined> => {
  if (edition === undefined) return undefined;
  const { default: content } = await edition.read();
  if (!isFramework(content)) throw new Error(`${editionName(edition)} is no framework edition`);
  return content;
};

const isFramework = (content: unknown): content is Framework =>
  typeof content === "object" &&
  content !== null &&
  "schema" in content &&
  content.schema === "duxue/framework@1";

export const { readFiles, frameworkOf, editionNamed, editionBehind, editionsInForce } =
  editionsOf(editionFiles);
