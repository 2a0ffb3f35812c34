import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { environmentNames } from "../../../infra/topology/storage.ts";

const run = promisify(execFile);
/** Runs of each file, taken in turn, so that a busy moment of the machine falls on all. */
const ROUNDS = 9;

const script =
  "const from = performance.now(); await import(process.argv[1]); console.log(performance.now() - from);";

/** The shortest time to import each file in a process of its own, in milliseconds: what the machine does when left alone. */
export const importTimes = async (files: readonly string[]): Promise<readonly number[]> => {
  const times: number[][] = files.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, file] of files.entries()) times[index]?.push(await importTime(file));
  }
  return times.map((each) => Math.min(...each));
};

const importTime = async (file: string): Promise<number> => {
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script, file], {
    env: { AWS_REGION: "ap-east-1", CONSOLE_SETTINGS, ...names },
  });
  return Number(stdout);
};

/** Of the page that a function serves, as a deployment gives them. */
const CONSOLE_SETTINGS = readFileSync(
  new URL("../../../events/samples/console-settings/deployment.json", import.meta.url),
  "utf8",
);

/** Wiring asks for the names of what a function touches; any will do, nothing is called. */
const names = Object.fromEntries(Object.values(environmentNames).map((name) => [name, "x"]));
