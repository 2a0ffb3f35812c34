import { freePorts } from "../../infra/local/engines/ports.ts";
import { startHost } from "../../infra/local/host.ts";
import { removeFolder, temporaryFolder } from "../support/temporary-folder.ts";
import { evidenceTests } from "./evidence.ts";
import { journeyTests } from "./journey.ts";
import { refusalTests } from "./refusals.ts";
import { reviewTests } from "./review.ts";

/** The local host on a state folder of its own. */
const startLocal = async () => {
  const stateFolder = temporaryFolder("journey");
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
      removeFolder(stateFolder);
    },
  };
};

journeyTests("the journey on this machine", startLocal);
evidenceTests("evidence on this machine", startLocal, { keepsVersions: false });
refusalTests("what is refused on this machine", startLocal);
reviewTests("what people decide on this machine", startLocal);
