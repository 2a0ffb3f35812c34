import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startHostProcess } from "./host-process.ts";
import { costsOf } from "./process-costs.ts";

/** A host as a process of its own, in a folder of its own that goes with it. */
export const startOutside = async () => {
  const state = await mkdtemp(join(tmpdir(), "duxue-outside-"));
  const host = startHostProcess(state);
  const target = await host.up;
  return {
    target,
    costs: () => costsOf(host.pid),
    stop: async () => {
      host.kill("SIGTERM");
      await host.ended;
      await rm(state, { recursive: true, force: true });
    },
  };
};
export type Outside = Awaited<ReturnType<typeof startOutside>>;
