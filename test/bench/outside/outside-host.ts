import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { existingIssuer } from "../../../infra/local/issuer.ts";
import type { Target } from "../../journey/client.ts";
import { costsOf } from "./process-costs.ts";

const main = fileURLToPath(new URL("../../../infra/local/main.ts", import.meta.url));
const ADDRESS = /https?:\/\/127\.0\.0\.1:\d+/;

/** `npm start` as a process of its own, on free ports and a folder of its own, reached as anybody reaches it. */
export const startOutside = async () => {
  const state = await mkdtemp(join(tmpdir(), "duxue-outside-"));
  // The flag of `npm start`
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=4", main, "--port", "0", "--state", state],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const said = child.stdout.setEncoding("utf8");
  const apiUrl = await new Promise<string>((resolve, reject) => {
    let text = "";
    said.on("data", (part: string) => {
      text += part;
      const [address] = ADDRESS.exec(text) ?? [];
      if (address !== undefined && text.includes("Ctrl-C")) resolve(address);
    });
    child.once("exit", () => reject(new Error(`the host ended: ${text}`)));
  });
  const issuer = await existingIssuer(state);
  const target: Target = { apiUrl, tokenFor: issuer.tokenFor };
  return {
    target,
    costs: () => costsOf(child.pid),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      await rm(state, { recursive: true, force: true });
    },
  };
};
export type Outside = Awaited<ReturnType<typeof startOutside>>;
