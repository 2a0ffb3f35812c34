import { availableParallelism } from "node:os";
import type { UploadUnits } from "./measure-upload.ts";
import { type Outcome, simulate } from "./simulation.ts";
import type { Station } from "./station.ts";

/**
 * The same model with the parameters of one machine: a function is one thread, so that its batches are worked on one after
 * the other; all threads and the engines share the processors; a service answers in what it was measured to take. What the
 * host itself does between them (gateway, signatures, queues, logs) and the client's own work are in no function's time.
 */
export const machineStations = (units: UploadUnits): readonly Station[] => {
  const serial = (ms: number) => (uploads: number) => ms * uploads;
  const station = (name: keyof UploadUnits & string, ms: number): Station => ({
    name,
    lines: 1,
    servers: 1,
    batch: 5,
    delayMs: 0,
    batchMs: serial(ms),
  });
  return [
    {
      ...station("request-upload", units["request-upload"].ms + units.putMs),
      batch: 1,
      servers: availableParallelism(),
      stores: true,
    },
    station("ingest-evidence", units["ingest-evidence"].ms),
    {
      ...station("recompute-status", 0),
      batch: 100,
      // One version for all uploads of a county that wait together
      batchMs: (_, counties) => units["recompute-status"].ms * counties,
      counts: true,
    },
    { ...station("keep-ledger", units["keep-ledger"].ms), batch: 33 },
  ];
};

interface Machine {
  readonly units: UploadUnits;
  readonly processors: number;
  readonly counties: number;
}

/** So many clients, each sending its next upload when its last one is counted; uploads a second. */
export const mostOfMachine = (
  { units, processors, counties }: Machine,
  clients: number,
  uploads: number,
): number => {
  let begun = 0;
  const next = (at: number) => {
    if (begun >= uploads) return undefined;
    begun += 1;
    return { at, county: begun % counties };
  };
  const { endedAt } = simulate({
    stations: machineStations(units),
    processors,
    arrivals: () => (begun < clients ? next(0) : undefined),
    onCounted: next,
  });
  return (uploads * 1000) / endedAt;
};

/** One upload every 1/rate seconds. */
export const pacedOnMachine = (
  { units, processors, counties }: Machine,
  rate: number,
  uploads: number,
): Outcome => {
  let begun = 0;
  return simulate({
    stations: machineStations(units),
    processors,
    arrivals: () => {
      if (begun >= uploads) return undefined;
      begun += 1;
      return { at: (begun * 1000) / rate, county: begun % counties };
    },
  });
};
