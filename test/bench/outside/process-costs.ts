import { readdirSync, readFileSync } from "node:fs";

/** What a process and its children have used. */
export interface Costs {
  /** Processor time of the host and of the table's engine, which is a process of its own. */
  readonly hostMs: number;
  readonly engineMs: number;
  /** Megabytes that each of them holds now. */
  readonly hostMB: number;
  readonly engineMB: number;
}

/** Linux counts processor time in hundredths of a second (`man proc`, USER_HZ). */
const TICK_MS = 10;

/** Nothing where there is no /proc, or where the process is gone: the bench then leaves these lines out. */
export const costsOf = (pid: number | undefined): Costs | undefined => {
  if (pid === undefined || process.platform !== "linux") return undefined;
  try {
    const children = descendantsOf(pid);
    const ofChildren = (figure: (pid: number) => number) =>
      children.reduce((sum, child) => sum + figure(child), 0);
    return {
      hostMs: processorMs(pid),
      engineMs: ofChildren(processorMs),
      hostMB: residentKB(pid) / 1024,
      engineMB: ofChildren(residentKB) / 1024,
    };
  } catch {
    return undefined;
  }
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

/** The name of the program that a process runs, as `ps` shows it; nothing where it is gone. */
export const programOf = (pid: number): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  } catch {
    return undefined;
  }
};

export const descendantsOf = (pid: number): readonly number[] => {
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
