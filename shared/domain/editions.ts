import type { Framework } from "./framework.ts";
import shanxi2021 from "./frameworks/shanxi-county-2021.json" with { type: "json" };

/** The editions in force. A new year's edition is a new file and a line here. */
export const editionFiles: readonly unknown[] = [shanxi2021];

/**
 * The build holds every file against the schema and ends on any fault (edition-check.ts), so a function that starts only
 * asks what kind of file it is: parsing 2,600 lines anew would cost each cold start more than all of its own code.
 */
const isEdition = (file: unknown): file is Framework =>
  typeof file === "object" &&
  file !== null &&
  "schema" in file &&
  file.schema === "duxue/framework@1";

const editions: ReadonlyMap<string, Framework> = new Map(
  editionFiles.filter(isEdition).map((framework) => [String(framework.cycle), framework]),
);

/** The framework of a cycle, or nothing when the province does not evaluate that year. */
export const frameworkOf = (cycle: string): Framework | undefined => editions.get(cycle);

export const editionsInForce = (): readonly Framework[] => [...editions.values()];
