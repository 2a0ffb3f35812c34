import { readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";

export interface FileFound {
  /** From the folder that was named, with `/`, so that two runs of it can be compared wherever it lies. */
  readonly path: string;
  readonly location: string;
  readonly size: number;
}

/** Every file below a folder in the order of their paths; what a version control system keeps for itself is left out. */
export const filesOf = async (folder: string): Promise<readonly FileFound[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((location) => !location.split(sep).includes(".git"));
  const files = await Promise.all(
    found.map(async (location) => ({
      path: location.slice(join(folder, sep).length).split(sep).join("/"),
      location,
      size: (await stat(location)).size,
    })),
  );
  return files.toSorted((one, other) => (one.path < other.path ? -1 : 1));
};
