import { editionName, namedByFile } from "./edition-name.ts";
import { Framework } from "./framework.ts";
import { frameworkFaults, namedTwice } from "./framework-check.ts";
import { lostParts } from "./report-parts-check.ts";
import { yearFaults } from "./years-check.ts";

/** The file of an edition as it was read. */
export interface ReadFile {
  /** Its name, without its ending. */
  readonly file: string;
  readonly content: unknown;
}

/** Every fault of every edition file, each with the file and where it is: its shape first, then what it says. */
export const editionFaults = (files: readonly ReadFile[]): readonly string[] => {
  const parsed = files.map(({ file, content }) => ({ file, result: Framework.safeParse(content) }));
  const editions = parsed.flatMap(({ result: { data } }) => (data ? [data] : []));
  return [
    ...parsed.flatMap(({ file, result }) => faultsOf(result, file)),
    ...namedTwice(editions.map(editionName)).map((name) => `${name} stands in more than one file`),
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
  file: string,
): readonly string[] => {
  const faults = result.success
    ? [
        ...fileNameFaults(result.data, file),
        ...yearFaults(result.data),
        ...frameworkFaults(result.data),
      ]
    : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  return faults.map((fault) => `${file}: ${fault}`);
};

/** A function knows an edition by the name of its file until it reads it. */
const fileNameFaults = (edition: Framework, file: string): readonly string[] => {
  const named = namedByFile(file);
  const isSo =
    named !== undefined &&
    editionName(named) === editionName(edition) &&
    named.cycle === String(edition.cycle);
  return isSo
    ? []
    : [
        `the file holds ${editionName(edition)} of ${edition.cycle}; its name is the id, which ends in the cycle, and the version: ‹name›-${edition.cycle}-v${edition.version}`,
      ];
};
