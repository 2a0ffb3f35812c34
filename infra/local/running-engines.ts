import { once } from "node:events";
import { readFileSync, realpathSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { addressOf } from "./engines/private-addresses.ts";
import { socketFolderOf, TABLE_ADDRESS } from "./engines/socket-folder.ts";
import { StartRefused } from "./start-refused.ts";

/** Addresses by which another process of the same owner reaches engines of the host that runs on a state folder. */
export interface RunningEngines {
  readonly queues: string;
  readonly table: string;
}

/** A host tells where its engines are in a folder of its owner's alone. Throws StartRefused when none runs there. */
export const runningEngines = async (stateFolder: string): Promise<RunningEngines> => {
  try {
    // Resolved: a socket's path is short, and the link to it may not be
    const folder = realpathSync(socketFolderOf(stateFolder));
    const socket = join(folder, "queues");
    // What a killed host left is there and answers nobody
    const trial = connect({ path: socket });
    await once(trial, "connect");
    trial.destroy();
    return {
      queues: addressOf(socket),
      table: readFileSync(join(folder, TABLE_ADDRESS), "utf8"),
    };
  } catch (cause) {
    throw new StartRefused(
      `状态文件夹 ${stateFolder} 上没有运行中的督学：请先运行 npm start -- --state ${stateFolder}。`,
      `No host runs on the state folder ${stateFolder}: run npm start -- --state ${stateFolder} first.`,
      { cause },
    );
  }
};
