import * as z from "zod";
import { Sentences } from "../command-line/sentences.ts";

const Names = z.record(z.string(), z.string()).optional();
const Entry = z.looseObject({
  version: z.string().optional(),
  integrity: z.string().optional(),
  dependencies: Names,
  optionalDependencies: Names,
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
});
type Entry = z.infer<typeof Entry>;

/** A lock file of npm, as far as we read it; the rest is handed on as it is. */
export const LockFile = z.looseObject({
  lockfileVersion: z.literal(3),
  packages: z.record(z.string(), Entry),
});
export type LockFile = z.infer<typeof LockFile>;

/** Where code will run. */
export interface Machine {
  readonly os: string;
  readonly cpu: string;
  readonly libc: string;
}

export interface LockedPackages {
  /** What npm installs and nothing else, to be written as `package.json` and `package-lock.json`. */
  readonly manifest: { readonly dependencies: Readonly<Record<string, string>> };
  readonly lock: LockFile;
  /** Every package that has to stand on that machine, with the hash its bytes must have. */
  readonly expected: readonly Locked[];
}

export interface Locked {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/**
 * The part of a lock file that some packages need on a machine, this one or another: versions and hashes are those that
 * were tested and reviewed. Throws sentences where the lock file names no hash of a package that would run.
 */
export const lockedPackages = (
  whole: LockFile,
  wanted: readonly string[],
  machine: Machine,
): LockedPackages => {
  const names = closureOf(whole, wanted);
  const entries = names.map((name) => [name, entryOf(whole, name)] as const);
  const here = entries.filter(([, entry]) => runsOn(entry, machine));
  const dependencies = Object.fromEntries(
    wanted.map((name) => [name, locked(whole, name).version]),
  );
  return {
    manifest: { dependencies },
    lock: {
      ...whole,
      packages: {
        "": { dependencies },
        ...Object.fromEntries(entries.map(([name, entry]) => [`node_modules/${name}`, entry])),
      },
    },
    expected: here.map(([name]) => locked(whole, name)),
  };
};

const closureOf = (whole: LockFile, wanted: readonly string[]): readonly string[] => {
  const found = new Set<string>();
  const waiting = [...wanted];
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (found.has(name)) continue;
    found.add(name);
    const { dependencies, optionalDependencies } = entryOf(whole, name);
    waiting.push(...Object.keys({ ...dependencies, ...optionalDependencies }));
  }
  return [...found];
};

const entryOf = ({ packages }: LockFile, name: string): Entry => {
  const entry = packages[`node_modules/${name}`];
  if (!entry)
    throw new Sentences(
      `锁文件 package-lock.json 中没有 ${name}；请运行 npm install 后提交锁文件。`,
      `package-lock.json has no ${name}; run npm install and commit it.`,
    );
  return entry;
};

const locked = (whole: LockFile, name: string): Locked => {
  const { version, integrity } = entryOf(whole, name);
  if (version === undefined || !integrity?.startsWith("sha512-"))
    throw new Sentences(
      `锁文件 package-lock.json 中没有 ${name} 的 sha512 校验和，打包后的代码无从核对。`,
      `package-lock.json names no sha512 of ${name}: what would run could not be verified.`,
    );
  return { name, version, integrity };
};

const runsOn = ({ os, cpu, libc }: Entry, machine: Machine): boolean =>
  (os?.includes(machine.os) ?? true) &&
  (cpu?.includes(machine.cpu) ?? true) &&
  (libc?.includes(machine.libc) ?? true);
