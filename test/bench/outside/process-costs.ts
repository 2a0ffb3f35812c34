import { readdirSync, readFileSync } from "node:fs";

/** What a process and its children have used. */
export interface Costs {
  /** Processor time of the host and of the table's engine, which is a process of its own. */
  readonly hostMs: number;
  readonly engineMs: number;
  /** Megabytes that the host holds now. */
  readonly hostMB: number;
}

/** Linux counts processor time in hundredths of a second (`man proc`, USER_HZ). */
const TICK_MS = 10;

/** Nothing where there is no /proc: the bench then leaves these lines out. */
export const costsOf = (pid: number | undefined): Costs | undefined => {
  if (pid === undefined || process.platform !== "linux") return undefined;
  const children = descendantsOf(pid);
  return {
    hostMs: processorMs(pid),
    engineMs: children.reduce((sum, child) => sum + processorMs(child), 0),
    hostMB: residentKB(pid) / 1024,
  };
};

/** Fields after the name, which may hold blanks: the state is the first. */
const statOf = (pid: number): readonly string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
};

const processorMs = (pid: number): number => {
  const stat = statOf(pid);
  return (Number(stat[11]) + Number(stat[12])) * TICK_MS;
};

const residentKB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);

const descendantsOf = (pid: number): readonly number[] => {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return [{ pid: Number(name), parent: Number(statOf(Number(name))[1]) }];
      } catch {
        // It ended while we looked
        return [];
      }
    });
  const below = (parent: number): readonly number[] =>
    parents.flatMap((each) => (each.parent === parent ? [each.pid, ...below(each.pid)] : []));
  return below(pid);
};
