import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { join } from "node:path";

const logFolder = (stateFolder: string): string => join(stateFolder, "logs");

/** Where the lines of a function stand. */
export const logPath = (stateFolder: string, functionName: string): string =>
  join(logFolder(stateFolder), `${functionName}.log`);

/** A log a function, appended to. What cannot be written is told and dropped: a log is no reason to stop. */
export const logFiles = (
  stateFolder: string,
  onTrouble: (error: Error) => void,
  open: (path: string) => WriteStream = (path) => createWriteStream(path, { flags: "a" }),
) => {
  mkdirSync(logFolder(stateFolder), { recursive: true });
  const files = new Map<string, WriteStream>();
  const pathOf = (name: string): string => logPath(stateFolder, name);
  const opened = (name: string): WriteStream => {
    const file = open(pathOf(name));
    file.on("error", (error) => {
      // It is closed by its error; the next line opens it anew.
      files.delete(name);
      onTrouble(error);
    });
    files.set(name, file);
    return file;
  };
  return {
    pathOf,
    write: (name: string, text: string): void => {
      (files.get(name) ?? opened(name)).write(text);
    },
    stop: (): void => {
      for (const file of files.values()) file.end();
    },
  };
};
