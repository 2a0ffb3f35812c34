import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePorts } from "../../infra/local/engines/ports.ts";
import { type HostOptions, startHost } from "../../infra/local/host.ts";
import { removeFolder, temporaryFolder } from "./temporary-folder.ts";

/** The whole system in this process, on free ports and a state folder of its own. */
export const startTestHost = async (options: Partial<HostOptions> = {}) => {
  const stateFolder = options.stateFolder ?? temporaryFolder("host");
  const lines: string[] = [];
  const host = await startHost({
    ports: freePorts,
    log: (line) => lines.push(line),
    ...options,
    stateFolder,
  });
  return {
    ...host,
    stateFolder,
    lines,
    stop: async () => {
      await host.stop();
      if (options.stateFolder === undefined) removeFolder(stateFolder);
    },
  };
};
export type TestHost = Awaited<ReturnType<typeof startTestHost>>;

/** Runs `infra/local/<script>` as npm would, in a process of its own; `env` is then all the environment it has. */
export const runScript = (
  script: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
) => {
  const file = fileURLToPath(new URL(`../../infra/local/${script}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...parameters], {
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  const said = { out: "", error: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.error += text;
  });
  const ended = once(child, "close").then(([code, signal]: unknown[]) => ({ code, signal }));
  return { said, ended, pid: child.pid, kill: (signal: NodeJS.Signals) => child.kill(signal) };
};

/** The same to its end: the exit code and what it said. */
export const runToEnd = async (...asked: Parameters<typeof runScript>) => {
  const { said, ended } = runScript(...asked);
  const { code } = await ended;
  return { code, ...said };
};
