import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The path of a Unix domain socket ends with its terminating zero within 104 bytes (macOS; Linux has 108). */
const MOST_BYTES = 103;

/**
 * Where the engines' sockets stand, for its owner alone. In the state folder, which a later start clears of what a killed
 * host left; where its path is too long for a socket, in a folder for temporary files.
 */
export const openSocketFolder = (stateFolder: string) => {
  const own = join(stateFolder, "sockets");
  rmSync(own, { recursive: true, force: true });
  const folder = fits(own) ? own : mkdtempSync(join(tmpdir(), "duxue-sockets-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  return {
    pathOf: (engine: "queues" | "store"): string => join(folder, engine),
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
};

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, "queues")) <= MOST_BYTES;
