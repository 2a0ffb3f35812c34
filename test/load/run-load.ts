import { arch, availableParallelism, cpus, platform } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { countiesWithin } from "../../shared/domain/place/division.ts";
import { startHostProcess } from "../bench/outside/host-process.ts";
import { checkEnd, type EndState } from "./check-end.ts";
import { followCounted } from "./counted-log.ts";
import { quiet } from "./kills/settled.ts";
import {
  type Drifts,
  driftsOf,
  type MemoryFigures,
  memoryOf,
  type PhaseFigures,
  phaseFigures,
} from "./load-figures.ts";
import { createOracle } from "./oracle.ts";
import { type Asked, type Phase, runPhases } from "./phases.ts";
import { FIRST_UPLOADS } from "./planned-upload.ts";
import { createSender } from "./sender.ts";
import { type Sample, watchHost } from "./watch-host.ts";

/** What a run came to. `--json` keeps it, and `npm run simulate -- --check` holds its model against it. */
export interface LoadFigures {
  readonly machine: string;
  readonly processors: number;
  readonly counties: number;
  readonly uploads: number;
  readonly phases: readonly PhaseFigures[];
  /** Of the steady part. */
  readonly memory: MemoryFigures | undefined;
  readonly drifts: Drifts;
  /** Messages and records that were given up. */
  readonly dead: number;
  readonly end: EndState;
}

export interface LoadOptions extends Asked {
  readonly counties: number;
  readonly stateFolder: string;
  readonly onSample: (sample: Sample) => void;
  readonly onPhase: (phase: Phase) => void;
}

/** A host as a process of its own under load from this one; what it left is read when it has ended. */
export const runLoad = async (options: LoadOptions): Promise<LoadFigures> => {
  const { stateFolder, onSample, onPhase } = options;
  const counties = countiesWithin("14").slice(0, options.counties);
  const host = startHostProcess(stateFolder);
  const oracle = createOracle();
  const counted = followCounted(stateFolder);
  const progress = { sent: () => 0 };
  const watch = watchHost({
    pid: host.pid,
    stateFolder,
    progress: () => ({ sent: progress.sent(), counted: counted.count() }),
    onSample,
    ready: host.up,
  });
  try {
    const sender = await createSender({ target: await host.up, counties, oracle, counted });
    progress.sent = sender.sent;
    const first = FIRST_UPLOADS * counties.length;
    const phases = await Promise.race([
      runPhases(sender, first, options, onPhase),
      host.ended.then(({ said }): never => {
        throw new Error(`the host ended: ${said}`);
      }),
    ]);
    await quiet(stateFolder);
    await watch.stop();
    const samples = watch.samples();
    host.kill("SIGTERM");
    await host.ended;
    const steady = phases.find(({ name }) => name === "steady");
    return {
      machine: `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? "?"}, ${platform()} ${arch()}, Node ${process.version}`,
      processors: availableParallelism(),
      counties: counties.length,
      uploads: sender.sent(),
      phases: phases.map((phase) => phaseFigures(phase, samples)),
      memory: steady && memoryOf(steady, samples),
      drifts: steady ? driftsOf(steady, samples) : {},
      dead: samples.at(-1)?.dead ?? 0,
      end: await checkEnd(stateFolder, oracle),
    };
  } finally {
    await watch.stop();
    await counted.stop();
    host.kill("SIGKILL");
    await Promise.race([host.ended, sleep(10_000)]);
  }
};
