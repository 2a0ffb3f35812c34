/** A run that did what none may do. */
export interface Fault {
  readonly run: number;
  readonly seed: string;
  readonly what: string;
}

export interface FuzzReport {
  readonly files: number;
  readonly accepted: number;
  readonly codes: Readonly<Record<string, number>>;
  readonly slowest: { readonly run: number; readonly cpuMilliseconds: number };
  readonly largest: { readonly run: number; readonly peakMegabytes: number };
  readonly faults: readonly Fault[];
}

export const nothingYet: FuzzReport = {
  files: 0,
  accepted: 0,
  codes: {},
  slowest: { run: 0, cpuMilliseconds: 0 },
  largest: { run: 0, peakMegabytes: 0 },
  faults: [],
};

/** Two reports as one. */
export const joined = (one: FuzzReport, other: FuzzReport): FuzzReport => {
  const codes = { ...one.codes };
  for (const [code, count] of Object.entries(other.codes)) codes[code] = (codes[code] ?? 0) + count;
  return {
    files: one.files + other.files,
    accepted: one.accepted + other.accepted,
    codes,
    slowest:
      other.slowest.cpuMilliseconds > one.slowest.cpuMilliseconds ? other.slowest : one.slowest,
    largest: other.largest.peakMegabytes > one.largest.peakMegabytes ? other.largest : one.largest,
    faults: [...one.faults, ...other.faults],
  };
};
