import { createHash } from "node:crypto";
import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { Outcome } from "./outcome.ts";

const Kept = z.object({ key: z.string(), outcome: Outcome });

/** Names the bytes of a source, its tests and this tool; not what they import, which `--afresh` is for. */
export const keyOf = (root: string, files: readonly string[]): string => {
  const hash = createHash("sha256");
  const tool = globSync("test/mutate/*.ts", { cwd: root }).toSorted();
  for (const file of [...files, ...tool])
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
};

/** One file per source, so that a run that is stopped loses one source at most. */
export const keptOutcome = (folder: string, source: string) => {
  const file = join(folder, `${source}.json`);
  return {
    read: (key: string): Omit<Outcome, "isKept"> | undefined => {
      const kept = Kept.safeParse(parsed(file));
      return kept.success && kept.data.key === key ? kept.data.outcome : undefined;
    },
    write: (key: string, outcome: Omit<Outcome, "isKept">): void => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify({ key, outcome }));
    },
  };
};

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};
