import { editionName } from "./editions.ts";
import { Framework } from "./framework.ts";
import { frameworkFaults, repeats } from "./framework-check.ts";
import { lostParts } from "./report-parts-check.ts";

/** Every fault of every edition file, each with the edition it is in and where: its shape first, then what it says. */
export const editionFaults = (files: readonly unknown[]): readonly string[] => {
  const parsed = files.map((file) => Framework.safeParse(file));
  const editions = parsed.flatMap(({ data }) => (data ? [data] : []));
  return [
    ...parsed.flatMap((result, at) => faultsOf(result, nameOf(files[at], at))),
    ...repeats(editions.map(editionName)).map((name) => `${name} stands in more than one file`),
    ...[...Map.groupBy(editions, ({ cycle }) => cycle)].flatMap(([cycle, same]) =>
      crowdedCycle(cycle, [...new Set(same.map(({ id }) => id))]),
    ),
    ...[...Map.groupBy(editions, ({ id }) => id).values()].flatMap((versions) => [
      ...changedMeanings(versions),
      ...partsLost(versions),
    ]),
  ];
};

/** What was filed for an indicator outlives the version it was filed under, so an id means the same in all of them. */
const changedMeanings = (versions: readonly Framework[]): readonly string[] => {
  const [first, ...later] = versions.toSorted((one, other) => one.version - other.version);
  const meanings = new Map(first?.indicators.map((indicator) => [indicator.id, indicator]));
  return later.flatMap((edition) =>
    edition.indicators.flatMap((indicator) => {
      const before = meanings.get(indicator.id) ?? indicator;
      meanings.set(indicator.id, indicator);
      return before.kind === indicator.kind && before.unit === indicator.unit
        ? []
        : [
            `${editionName(edition)}: indicator ${indicator.id} was a ${before.kind} in ${before.unit}; give the new one an id of its own`,
          ];
    }),
  );
};

const partsLost = (versions: readonly Framework[]): readonly string[] => {
  const ordered = versions.toSorted((one, other) => one.version - other.version);
  return ordered.slice(1).flatMap((edition, at) => {
    const earlier = ordered[at] ?? edition;
    return lostParts(earlier, edition).map((fault) => `${editionName(edition)}: ${fault}`);
  });
};

const crowdedCycle = (cycle: number, ids: readonly string[]): readonly string[] =>
  ids.length < 2 ? [] : [`the cycle ${cycle} has more than one framework: ${ids.join(", ")}`];

const faultsOf = (
  result: ReturnType<typeof Framework.safeParse>,
  name: string,
): readonly string[] => {
  const faults = result.success
    ? frameworkFaults(result.data)
    : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return faults.map((fault) => `${name}: ${fault}`);
};

const nameOf = (file: unknown, at: number): string =>
  typeof file === "object" && file !== null && "id" in file && "version" in file
    ? `${String(file.id)}@${String(file.version)}`
    : `file ${at + 1}`;
