import { editionName } from "./editions.ts";
import { Framework } from "./framework.ts";
import { frameworkFaults, repeats } from "./framework-check.ts";

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
  ];
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
  typeof file === "object" && file !== null && "id" in file ? String(file.id) : `file ${at + 1}`;
