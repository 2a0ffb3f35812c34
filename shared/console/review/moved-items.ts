import type { Problem } from "../../../events/api/problem.ts";

/** Which of the items that were named in a decision have moved, by what the API says of each: `items[3].mark`. */
export const movedItems = (
  problem: Problem | undefined,
  named: readonly { readonly id: string }[],
): readonly string[] => {
  if (problem?.code !== "contentMoved") return [];
  return (problem.findings ?? []).flatMap(({ path }) => {
    const [, at] = /^items\[(\d+)\]/.exec(path) ?? [];
    const item = at === undefined ? undefined : named[Number(at)];
    return item === undefined ? [] : [item.id];
  });
};
