import { eventQueue } from "./event-queue.ts";
import {
  type Batch,
  createLines,
  type Station,
  type StationOutcome,
  type Upload,
} from "./station.ts";

export interface Arrival {
  /** Milliseconds since the start. */
  readonly at: number;
  readonly county: number;
}

export interface SimulationOptions {
  /** In the order in which an upload passes them. */
  readonly stations: readonly Station[];
  /** In order of time; nothing when no more come. */
  readonly arrivals: () => Arrival | undefined;
  /** A client that sends its next upload when its last one is counted. */
  readonly onCounted?: (at: number) => Arrival | undefined;
  /** A moment after which a PUT is late. */
  readonly deadline?: number;
  /** Processors that all stations share; as many as they like where none is given. */
  readonly processors?: number;
}

export interface Outcome {
  /** Milliseconds from the answered PUT until counted, of each upload. */
  readonly waits: readonly number[];
  readonly stations: ReadonlyMap<string, StationOutcome>;
  /** When the last was counted. */
  readonly endedAt: number;
  /** PUTs that were answered after the deadline. */
  readonly late: number;
}

type Event =
  | { readonly kind: "joins"; readonly upload: Upload; readonly station: number }
  | ({ readonly kind: "done" } & Batch);

/**
 * Event by event: an upload stands in line at a station, is taken with others in a batch, and goes on to the next. Formulas of
 * queues (M/M/c) do not have what matters here: batches that grow with what waits, one version for all uploads of a county in
 * a batch, lines bound to counties, and a rush that ends before any steady state.
 */
export const simulate = (options: SimulationOptions): Outcome => {
  const { stations, processors = Number.POSITIVE_INFINITY, deadline } = options;
  const events = eventQueue<Event>();
  const waits: number[] = [];
  let endedAt = 0;
  let late = 0;
  const lines = createLines(stations, processors, (doneAt, batch) =>
    events.add(doneAt, { kind: "done", ...batch }),
  );
  const enter = (arrival: Arrival | undefined): void => {
    if (!arrival) return;
    const upload = { county: arrival.county, storedAt: arrival.at };
    events.add(arrival.at, { kind: "joins", upload, station: 0 });
  };
  const leave = (at: number, upload: Upload, station: Station): void => {
    if (station.stores) {
      upload.storedAt = at;
      if (deadline !== undefined && at > deadline) late += 1;
    }
    if (station.counts) {
      waits.push(at - upload.storedAt);
      endedAt = at;
      enter(options.onCounted?.(at));
    }
    const nth = stations.indexOf(station) + 1;
    const following = stations[nth];
    if (following) events.add(at + following.delayMs, { kind: "joins", upload, station: nth });
  };
  enter(options.arrivals());
  for (let next = events.take(); next !== undefined; next = events.take()) {
    const { at, event } = next;
    if (event.kind === "joins") {
      if (event.station === 0) enter(options.arrivals());
      lines.join(at, event.upload, event.station);
    } else {
      for (const upload of event.uploads) leave(at, upload, event.line.station);
      lines.finish(at, event);
    }
  }
  return { waits, stations: lines.outcomes(), endedAt, late };
};
