import { readFileSync, writeFileSync } from "node:fs";

/** Forgets the most memory that this process has held so far (proc(5), clear_refs). */
export const resetPeakMemory = (): void => {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere than on Linux the peak is that of the process so far: high, never low.
  }
};

/** The most memory held since then, in bytes. */
export const peakMemory = (): number => {
  const kilobytes = peakOfLinux() ?? process.resourceUsage().maxRSS;
  return kilobytes * 1024;
};

const peakOfLinux = (): number | undefined => {
  try {
    const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
};
