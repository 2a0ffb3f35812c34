import { expect, test } from "vitest";
import { folderOfTest } from "../support/temporary-folder.ts";
import { runKills } from "./kills/run-kills.ts";

test.skipIf(process.platform !== "linux")(
  "clerks who file while host and table's engine are killed lose nothing that they were told of, and nothing counts twice",
  async () => {
    const { kills, told, uploads, processFaults, end } = await runKills({
      stateFolder: folderOfTest("kills"),
      counties: 3,
      hostKills: 2,
      engineKills: 1,
      seed: 7,
      onKill: () => undefined,
    });

    expect(processFaults).toEqual([]);
    expect(end.faults).toEqual([]);
    expect(kills).toHaveLength(3);
    expect(told.stored + told.storedBefore + told.settledBefore).toBe(uploads);
    expect(end.accepted + end.rejected).toBe(uploads);
  },
);
