/**
 * Part of `cdk synth`: puts packages with native code beside a bundle, for the machine that will run it. Their bytes are those
 * whose sha512 stands in package-lock.json, or the synthesis ends.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { command } from "../command-line/command.ts";
import { Sentences, WrongUsage } from "../command-line/sentences.ts";
import { type Locked, LockFile, lockedPackages } from "./locked-packages.ts";

const root = join(import.meta.dirname, "../..");

interface Asked {
  readonly to?: string | undefined;
  readonly cpu?: string | undefined;
  readonly lock: string;
}

const install = ({ to, cpu, lock: lockFile }: Asked, names: readonly string[]): void => {
  if (to === undefined || cpu === undefined || names.length === 0)
    throw new WrongUsage(
      "请给出文件夹、处理器和软件包。",
      "Folder, processor and packages are wanted.",
    );
  const whole = LockFile.parse(JSON.parse(readFileSync(lockFile, "utf8")));
  const machine = { os: "linux", cpu, libc: "glibc" };
  const { manifest, lock, expected } = lockedPackages(whole, names, machine);
  writeFileSync(join(to, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(to, "package-lock.json"), JSON.stringify(lock));
  run(to, cpu, expected);
  // npm passes over what is optional and cannot be had: then the bundle would fail where it runs
  for (const each of expected) if (!stands(to, each)) throw absent([each]);
  // They say from where and when the packages came, which is another thing on another machine
  for (const file of ["package.json", "package-lock.json", "node_modules/.package-lock.json"])
    rmSync(join(to, file));
};

const run = (to: string, cpu: string, expected: readonly Locked[]): void => {
  const platform = ["--os=linux", `--cpu=${cpu}`, "--libc=glibc"];
  const bare = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  try {
    execFileSync("npm", ["ci", "--prefer-offline", ...platform, ...bare], {
      cwd: to,
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch (cause) {
    throw absent(expected, cause);
  }
};

const Manifest = z.object({ version: z.string() });

const stands = (to: string, { name, version }: Locked): boolean => {
  try {
    const file = join(to, "node_modules", name, "package.json");
    return Manifest.parse(JSON.parse(readFileSync(file, "utf8"))).version === version;
  } catch {
    return false;
  }
};

const absent = (packages: readonly Locked[], cause?: unknown): Sentences => {
  const listed = packages.map(
    ({ name, version, integrity }) => `  ${name}@${version} ${integrity}`,
  );
  return new Sentences(
    "下列软件包取不到，或与锁文件的校验和不符；联网后重试，或先用 npm cache add 放入缓存：",
    `These packages cannot be had, or their bytes are not those of the lock file; try again with a network, or put them into npm's cache first (npm cache add):\n${listed.join("\n")}`,
    { cause },
  );
};

await command({
  usage: "node infra/commands/install-native.ts --to FOLDER --cpu x64|arm64 [--lock FILE] PACKAGE…",
  options: {
    to: { type: "string" },
    cpu: { type: "string" },
    lock: { type: "string", default: join(root, "package-lock.json") },
  },
  takesWords: true,
  run: install,
});
