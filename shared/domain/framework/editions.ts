import shanxi2021v1 from "./editions/shanxi-county-2021-v1.json" with { type: "json" };
import type { Framework } from "./framework.ts";

/**
 * Every edition there has been. A new year's framework, or a new version of one, is a new file and a line here; a version
 * that was in force stays, so that whatever was scored by it is told by it (law 8).
 */
export const editionFiles: readonly unknown[] = [shanxi2021v1];

/** The editions among some files: of the versions of a cycle the highest is in force. */
export const editionsOf = (files: readonly unknown[]) => {
  const editions = files.filter(isEdition).toSorted((one, other) => one.version - other.version);
  const byName = new Map(editions.map((edition) => [editionName(edition), edition]));
  const inForce = new Map(editions.map((edition) => [String(edition.cycle), edition]));
  return {
    /** The framework of a cycle, or nothing when the province does not evaluate that year. */
    frameworkOf: (cycle: string): Framework | undefined => inForce.get(cycle),
    /** The edition of a name, or nothing when its file is gone. */
    editionNamed: (name: string): Framework | undefined => byName.get(name),
    /** The edition that a status was scored by, or the one in force when the file of that is gone. */
    editionBehind: (
      { framework }: { readonly framework: Pick<Framework, "id" | "version"> },
      inForce: Framework,
    ): Framework => byName.get(editionName(framework)) ?? inForce,
    editionsInForce: (): readonly Framework[] => [...inForce.values()],
  };
};

/** Id and version as statuses and reports name them: `shanxi-county-2021@1`. */
export const editionName = ({ id, version }: Pick<Framework, "id" | "version">): string =>
  `${id}@${version}`;

/**
 * The build holds every file against the schema and ends on any fault (edition-check.ts), so a function that starts only
 * asks what kind of file it is: parsing 2,600 lines anew would cost each cold start more than all of its own code.
 */
const isEdition = (file: unknown): file is Framework =>
  typeof file === "object" &&
  file !== null &&
  "schema" in file &&
  file.schema === "duxue/framework@1";

export const { frameworkOf, editionNamed, editionBehind, editionsInForce } =
  editionsOf(editionFiles);
