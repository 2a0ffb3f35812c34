import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The path of a Unix domain socket ends with its terminating zero within 104 bytes (macOS; Linux has 108). */
const MOST_BYTES = 103;

/** Where somebody who has the state folder finds the sockets: the folder itself, or a link to it. */
export const socketFolderOf = (stateFolder: string): string => join(stateFolder, "sockets");

/** The file in which the table's engine, which has no socket, is told. */
export const TABLE_ADDRESS = "table-address";

/**
 * Where the engines' sockets stand, for its owner alone. In the state folder, which a later start clears of what a killed
 * host left; where its path is too long for a socket, in a folder for temporary files that a link in the state folder names.
 */
export const openSocketFolder = (stateFolder: string) => {
  const own = socketFolderOf(stateFolder);
  rmSync(own, { recursive: true, force: true });
  const folder = fits(own) ? own : mkdtempSync(join(tmpdir(), "duxue-sockets-"));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (folder !== own) symlinkSync(folder, own);
  return {
    pathOf: (engine: "queues" | "store"): string => join(folder, engine),
    /** Told to commands of the same owner (`npm run redrive -- --state`), and to nobody who may not read here. */
    tellTable: (endpoint: string): void => writeFileSync(join(folder, TABLE_ADDRESS), endpoint),
    stop: () => {
      rmSync(folder, { recursive: true, force: true });
      rmSync(own, { recursive: true, force: true });
    },
  };
};

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, "queues")) <= MOST_BYTES;
