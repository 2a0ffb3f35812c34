import type { Change, HistoryEntry } from "../../shared/domain/status/history.ts";
import type { Kept } from "./kept-state.ts";
import type { Expected } from "./oracle.ts";

/**
 * Versions without a gap, each from where the one before ended, the last one the status; and what was filed begins to count
 * once and never again. A figure that a later one overtook on its way may not have counted by itself.
 */
export const historyFaults = (
  { claims, standing }: Expected,
  { history, status }: Pick<Kept, "history" | "status">,
): readonly string[] => {
  const begun = beginnings(history);
  return [
    ...numberFaults(history, status?.version ?? 0),
    ...linkFaults(history),
    ...[...begun].flatMap(([claim, times]) =>
      times === 1 ? [] : [`history: ${claim} began to count ${times} times`],
    ),
    ...[...standing].flatMap(([subject, { evidenceId }]) =>
      subject === NARRATIVE || begun.has(`${subject} ${evidenceId}`)
        ? []
        : [`history: ${subject} ${evidenceId} counts, and no version began to count it`],
    ),
    ...[...begun.keys()].flatMap((claim) =>
      claims.has(claim) ? [] : [`history: ${claim} counted, and nobody sent it`],
    ),
  ];
};

/** How many of the claims that were sent no version of their own began to count: a later one came first. */
export const overtaken = ({ claims }: Expected, history: readonly HistoryEntry[]): number => {
  const begun = beginnings(history);
  return [...claims].filter((each) => !each.startsWith(`${NARRATIVE} `) && !begun.has(each)).length;
};

/** It stands on the status and has no criterion, so that no change tells of it. */
const NARRATIVE = "narrative";

const numberFaults = (history: readonly HistoryEntry[], last: number): readonly string[] => [
  ...history.flatMap(({ version }, at) =>
    version === at + 1 ? [] : [`history: version ${version} in place ${at + 1}`],
  ),
  ...(history.length === last
    ? []
    : [`history: ${history.length} versions, and the status is version ${last}`]),
];

/** Each criterion goes on from where the version before left it. */
const linkFaults = (history: readonly HistoryEntry[]): readonly string[] => {
  const sides = new Map<string, string>();
  const faults: string[] = [];
  for (const { version, changes } of history) {
    for (const { item, subject, from, to } of changes) {
      const key = `${item} ${subject}`;
      const before = sides.get(key);
      if (before !== undefined && before !== JSON.stringify(from))
        faults.push(`history: version ${version} goes on from another ${subject}`);
      sides.set(key, JSON.stringify(to));
    }
  }
  return faults;
};

/** How often each `subject evidence` began to count. */
const beginnings = (history: readonly HistoryEntry[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const change of history.flatMap(({ changes }) => changes)) {
    const [before, after] = [claimsOf(change, change.from), claimsOf(change, change.to)];
    for (const claim of after.difference(before)) times.set(claim, (times.get(claim) ?? 0) + 1);
  }
  return times;
};

const claimsOf = ({ subject }: Change, { evidenceId, documents = [] }: Change["to"]) =>
  new Set([...documents, ...(evidenceId === undefined ? [] : [`${subject} ${evidenceId}`])]);
