/** Something that works on uploads: a function behind its queue, or behind the table's stream. */
export interface Station {
  readonly name: string;
  /** What waits stands in one of so many lines, by its county; a queue has one, a stream as many as shards × parallelisation. */
  readonly lines: number;
  /** Batches of one line that are worked on at once. */
  readonly servers: number;
  /** Uploads that one batch may take. */
  readonly batch: number;
  /** Milliseconds from what comes before until it stands in line: an announcement on its way, a poll. */
  readonly delayMs: number;
  readonly batchMs: (uploads: number, counties: number) => number;
  /** Where a batch is done, its PUTs are answered: from there on people wait. */
  readonly stores?: true;
  /** Where a batch is done, the status counts its uploads. */
  readonly counts?: true;
}

/** What a station did in a whole run. */
export interface StationOutcome {
  /** Uploads that stand in line, now and at most, and batches that are worked on at once. */
  waiting: number;
  mostWaiting: number;
  busy: number;
  mostBusy: number;
  batches: number;
  /** Milliseconds of all batches. */
  busyMs: number;
  /** Counties of all batches: where they are counted, so many versions are written. */
  counties: number;
}

export interface Upload {
  readonly county: number;
  /** The moment of its answered PUT. */
  storedAt: number;
}

/** Uploads that wait for one station, in their order. */
export interface Line {
  readonly station: Station;
  readonly outcome: StationOutcome;
  readonly waiting: Upload[];
  /** Those before it are taken already. */
  head: number;
  busy: number;
}

export interface Batch {
  readonly line: Line;
  readonly uploads: readonly Upload[];
}

/** Lines of all stations, over processors that all of them share; `begin` is told when each batch will be done. */
export const createLines = (
  stations: readonly Station[],
  processors: number,
  begin: (doneAt: number, batch: Batch) => void,
) => {
  const outcomes = stations.map(() => ({ ...nothingDone }));
  const lines = stations.map((station, at) => linesOf(station, outcomes[at] ?? { ...nothingDone }));
  /** Lines whose next batch waits for a processor. */
  const pending = new Set<Line>();
  let running = 0;
  const start = (at: number, line: Line): void => {
    const uploads = taken(line);
    running += 1;
    const took = noted(line, uploads);
    begin(at + took, { line, uploads });
  };
  const startWhatMay = (at: number, line: Line): void => {
    if (!mayStart(line)) return;
    if (running < processors) start(at, line);
    else pending.add(line);
  };
  return {
    /** Stands in line at the nth station. */
    join: (at: number, upload: Upload, nth: number): void => {
      const ofStation = lines[nth] ?? [];
      const line = ofStation[lineOf(upload.county, ofStation.length)];
      if (!line) return;
      line.waiting.push(upload);
      const { outcome } = line;
      outcome.waiting += 1;
      outcome.mostWaiting = Math.max(outcome.mostWaiting, outcome.waiting);
      startWhatMay(at, line);
    },
    /** Makes room for the next batches. */
    finish: (at: number, { line }: Batch): void => {
      line.busy -= 1;
      line.outcome.busy -= 1;
      running -= 1;
      startWhatMay(at, line);
      for (const each of [...pending]) {
        if (running >= processors) return;
        pending.delete(each);
        if (mayStart(each)) start(at, each);
        if (mayStart(each)) pending.add(each);
      }
    },
    outcomes: (): ReadonlyMap<string, StationOutcome> =>
      new Map(stations.map(({ name }, at) => [name, outcomes[at] ?? nothingDone])),
  };
};

const TWO_TO_32 = 2 ** 32;

/** Keys fall as their hashes do (the last step of MurmurHash3): not evenly, and a large county may meet another. */
export const lineOf = (county: number, lines: number): number => {
  let hash = Math.imul(county ^ (county >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return Math.floor((((hash ^ (hash >>> 16)) >>> 0) / TWO_TO_32) * lines);
};

const nothingDone: Readonly<StationOutcome> = {
  waiting: 0,
  mostWaiting: 0,
  busy: 0,
  mostBusy: 0,
  batches: 0,
  busyMs: 0,
  counties: 0,
};

const linesOf = (station: Station, outcome: StationOutcome): readonly Line[] =>
  Array.from({ length: station.lines }, () => ({
    station,
    outcome,
    waiting: [],
    head: 0,
    busy: 0,
  }));

const mayStart = ({ waiting, head, busy, station }: Line): boolean =>
  head < waiting.length && busy < station.servers;

/** Uploads that are gone are cleared away a thousand at a time: each by itself would move all the others. */
const CLEARED_AT_ONCE = 1000;

const taken = (line: Line): readonly Upload[] => {
  const uploads = line.waiting.slice(line.head, line.head + line.station.batch);
  line.head += uploads.length;
  if (line.head >= CLEARED_AT_ONCE) {
    line.waiting.splice(0, line.head);
    line.head = 0;
  }
  return uploads;
};

const noted = (line: Line, uploads: readonly Upload[]): number => {
  const { station, outcome } = line;
  const counties = new Set(uploads.map(({ county }) => county)).size;
  const took = station.batchMs(uploads.length, counties);
  line.busy += 1;
  outcome.waiting -= uploads.length;
  outcome.busy += 1;
  outcome.mostBusy = Math.max(outcome.mostBusy, outcome.busy);
  outcome.batches += 1;
  outcome.busyMs += took;
  outcome.counties += counties;
  return took;
};
