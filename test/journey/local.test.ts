import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "../../infra/local/engines/ports.ts";
import { startHost } from "../../infra/local/host.ts";
import { journeyTests } from "./journey.ts";
import { refusalTests } from "./refusals.ts";

/** The local host on a state folder of its own. */
const startLocal = async () => {
  const stateFolder = await mkdtemp(join(tmpdir(), "duxue-journey-"));
  const host = await startHost({
    stateFolder,
    ports: { ...freePorts, api: 0 },
    log: () => undefined,
  });
  return {
    apiUrl: host.apiUrl,
    tokenFor: host.tokenFor,
    stop: async () => {
      await host.stop();
      await rm(stateFolder, { recursive: true, force: true });
    },
  };
};

journeyTests("the journey on this machine", startLocal);
refusalTests("what is refused on this machine", startLocal);
