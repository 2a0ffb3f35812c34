import type { Finding } from "../findings/finding.ts";

/** Faults, and what else was found that they do not explain: nothing at or under the place of a fault is judged twice. */
export const besideFaults = (
  faults: readonly Finding[],
  found: readonly Finding[],
): readonly Finding[] => [
  ...faults,
  ...found.filter((each) => !faults.some((fault) => isWithin(each.path, fault.path))),
];

const isWithin = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`);
