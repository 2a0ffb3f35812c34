import { Framework } from "./framework.ts";
import { frameworkFaults } from "./framework-check.ts";
import shanxi2021 from "./frameworks/shanxi-county-2021.json" with { type: "json" };

/** The editions in force, by cycle. A new year's edition is a new file and a line here. */
const editions: ReadonlyMap<string, Framework> = new Map(
  [shanxi2021].map((file) => {
    const framework = Framework.parse(file);
    return [String(framework.cycle), framework];
  }),
);

/** The framework of a cycle, or nothing when the province does not evaluate that year. */
export const frameworkOf = (cycle: string): Framework | undefined => editions.get(cycle);

export const editionsInForce = (): readonly Framework[] => [...editions.values()];

/** Faults of every edition (see frameworkFaults), by its id: the build fails on any. */
export const editionFaults = (): readonly string[] =>
  [...editions.values()].flatMap((framework) =>
    frameworkFaults(framework).map((fault) => `${framework.id}: ${fault}`),
  );
