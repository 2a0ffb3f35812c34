import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { existingIssuer } from "../../../infra/local/issuer.ts";
import type { Target } from "../../journey/client.ts";

const main = fileURLToPath(new URL("../../../infra/local/main.ts", import.meta.url));
const ADDRESS = /https?:\/\/127\.0\.0\.1:\d+/;

/** How a host ended, and what it said to whoever started it. */
export interface HostEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
}

/** `npm start` as a process of its own, on free ports, reached as anybody reaches it. `up` fails if it ends before. */
export const startHostProcess = (stateFolder: string) => {
  // The flag of `npm start`
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=4", main, "--port", "0", "--state", stateFolder],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let said = "";
  const ready = Promise.withResolvers<string>();
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding("utf8").on("data", (part: string) => {
      said = `${said}${part}`.slice(-10_000);
      const [address] = ADDRESS.exec(said) ?? [];
      if (address !== undefined && said.includes("Ctrl-C")) ready.resolve(address);
    });
  }
  const ended: Promise<HostEnd> = once(child, "close").then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
    said,
  }));
  const up = Promise.race([
    ready.promise.then((apiUrl) => targetAt(apiUrl, stateFolder)),
    ended.then(({ said: text }): never => {
      throw new Error(`the host ended: ${text}`);
    }),
  ]);
  // Whoever kills it does not ask
  up.catch(() => undefined);
  return { pid: child.pid, up, ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
};
export type HostProcess = ReturnType<typeof startHostProcess>;

const targetAt = async (apiUrl: string, stateFolder: string): Promise<Target> => {
  const issuer = await existingIssuer(stateFolder);
  return { apiUrl, tokenFor: issuer.tokenFor };
};
