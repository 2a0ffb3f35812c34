import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { logPath } from "../local/log-files.ts";
import { type LoggedLine, loggedLine } from "./logged-line.ts";
import type { FunctionLogs } from "./site.ts";

/** The log files of a state folder. Their lines have no time, so a line is found by the ids in it alone. */
export const localLogs = (stateFolder: string): FunctionLogs => {
  const pathOf = (functionName: string) => logPath(stateFolder, functionName);
  return {
    since: (functionName, words) => linesBehind(pathOf(functionName), 0, words),
    fromHere: async (functionName, words) => {
      const path = pathOf(functionName);
      const start = existsSync(path) ? statSync(path).size : 0;
      return () => linesBehind(path, start, words);
    },
  };
};

/** A function that has not run yet has no file. */
const linesBehind = async (
  path: string,
  start: number,
  words: readonly string[],
): Promise<readonly LoggedLine[]> => {
  if (!existsSync(path)) return [];
  const found: LoggedLine[] = [];
  const lines = createInterface({ input: createReadStream(path, { start, encoding: "utf8" }) });
  for await (const text of lines) {
    const line = words.some((word) => text.includes(word)) ? loggedLine(text) : undefined;
    if (line) found.push(line);
  }
  return found;
};
