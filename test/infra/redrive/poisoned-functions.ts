import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const own = join(import.meta.dirname, "../../../functions");
const poisoned = join(import.meta.dirname, "poisoned");

/** Links in a folder to all functions as they are, but for those that have a fault here. */
export const linkFunctions = (folder: string): string => {
  for (const name of readdirSync(own)) {
    const from = readdirSync(poisoned).includes(name) ? poisoned : own;
    symlinkSync(join(from, name), join(folder, name));
  }
  return folder;
};
