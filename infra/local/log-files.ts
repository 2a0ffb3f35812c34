import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { join } from "node:path";

/** A log a function, appended to. What cannot be written is told and dropped: a log is no reason to stop. */
export const logFiles = (
  stateFolder: string,
  onTrouble: (error: Error) => void,
  open: (path: string) => WriteStream = (path) => createWriteStream(path, { flags: "a" }),
) => {
  const folder = join(stateFolder, "logs");
  mkdirSync(folder, { recursive: true });
  const files = new Map<string, WriteStream>();
  const pathOf = (name: string): string => join(folder, `${name}.log`);
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
