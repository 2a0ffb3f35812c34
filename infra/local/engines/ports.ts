import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { StartRefused } from "../start-refused.ts";

/** One port for each door of the host; 0 lets the system choose. */
export interface Ports {
  readonly api: number;
  readonly upload: number;
}

export const LOOPBACK = "127.0.0.1";

export const portsFrom = (first: number): Ports => ({
  api: first,
  upload: first + 1,
});
export const freePorts: Ports = { api: 0, upload: 0 };

/** Engines of a host that was killed a moment ago still hold their ports for some milliseconds. */
const patienceMs = 1500;

/** Refuses before anything is started when somebody else listens on one of the ports. */
export const refuseTakenPorts = async (ports: Readonly<Record<string, number>>): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  for (const port of Object.values(ports).filter((each) => each !== 0)) {
    while (!(await isFree(port))) {
      if (Date.now() > deadline) throw portTaken(port);
      await sleep(50);
    }
  }
};

export const portTaken = (port: number, cause?: unknown): StartRefused =>
  new StartRefused(
    `端口 ${port} 已被占用。请先停止占用它的程序，或用 --port 另选一组端口，例如：npm start -- --port 4700`,
    `Port ${port} is in use. Stop the program that uses it, or choose other ports with --port, for example: npm start -- --port 4700`,
    { cause },
  );

/** What an engine threw, as a sentence. */
export const notStarted = (engine: string, cause: unknown): StartRefused =>
  new StartRefused(
    `${engine} 没有启动成功：${messageOf(cause)}。状态文件夹若已损坏，请改名保留后重新启动。`,
    `${engine} did not start: ${messageOf(cause)}. If the state folder is damaged, move it aside and start again.`,
    { cause },
  );

export const isPortTaken = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : `${cause}`);

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, LOOPBACK, () => server.close(() => resolve(true)));
  });
