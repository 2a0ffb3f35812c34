import { diffArrays } from "diff";
import { known } from "../../known.ts";
import type { WordLine } from "./word-lines.ts";

/** A sentence or cell that is not as the system made it; one side is missing where something was added or taken out. */
export interface ChangedLine {
  readonly place: string;
  readonly made?: string;
  readonly found?: string;
}

/** A file that differs more than this is another paper. */
const MOST_CHANGES = 2000;

/** Where a file says something else than the original, in its order; nothing when it is another paper altogether. */
export const changedLines = (
  made: readonly WordLine[],
  found: readonly WordLine[],
): readonly ChangedLine[] | undefined => {
  const changes = diffArrays([...made], [...found], {
    comparator: (one, other) => one.text === other.text,
    maxEditLength: MOST_CHANGES,
  });
  return changes?.flatMap(({ removed, added, value }, index) => {
    const before = changes[index - 1];
    if (removed) return paired(value, changes[index + 1]?.added ? changes[index + 1]?.value : []);
    return added && !before?.removed ? paired([], value) : [];
  });
};

/** Neighbours of one place are the same sentence before and after. */
const paired = (
  removed: readonly WordLine[],
  added: readonly WordLine[] = [],
): readonly ChangedLine[] =>
  Array.from({ length: Math.max(removed.length, added.length) }, (_, index) => {
    const [made, found] = [removed[index], added[index]];
    return {
      place: known(made ?? found, "a line of either side").place,
      ...(made && { made: made.text }),
      ...(found && { found: found.text }),
    };
  });
