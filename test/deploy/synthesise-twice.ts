/** `npm run reproduce`: the stack made twice, as two machines would; every template and every package has to be the same. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { command } from "../../infra/command-line/command.ts";
import { Sentences } from "../../infra/command-line/sentences.ts";
import { say } from "../../infra/command-line/terminal.ts";
import { runCommand } from "./run-command.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const SECONDS = 300;

const here = { TZ: "UTC", LANG: "C.UTF-8" };
const elsewhere = { TZ: "Asia/Shanghai", LANG: "zh_CN.UTF-8" };

/** Another folder, other times and rights of its files: what a clone on another machine has. */
const cloneTo = async (folder: string): Promise<void> => {
  const listed = await runCommand("git", ["ls-files", "-z"], {
    cwd: root,
    env: process.env,
    seconds: 60,
  });
  for (const file of listed.split("\0").filter((name) => name !== "")) {
    const copy = join(folder, file);
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(join(root, file), copy);
    const isProgram = (statSync(copy).mode & 0o100) !== 0;
    chmodSync(copy, isProgram ? 0o700 : 0o600);
    utimesSync(copy, 1_000_000_000, 1_000_000_000);
  }
  const packages = join(root, "node_modules");
  await runCommand("cp", ["-R", packages, join(folder, "node_modules")], {
    cwd: root,
    env: process.env,
    seconds: SECONDS,
  });
};

const synthesise = async (
  folder: string,
  settings: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> => {
  // Where `cdk synth` puts it, in the project: maps of sources say how far away the sources are
  const to = mkdtempSync(join(folder, ".synth-"));
  await runCommand(process.execPath, ["infra/app.ts"], {
    cwd: folder,
    env: {
      ...process.env,
      ...settings,
      CDK_OUTDIR: to,
      CDK_CONTEXT_JSON: JSON.stringify({ ...flagsOf(folder), ...context }),
      CDK_DEFAULT_ACCOUNT: "123456789012",
      CDK_DEFAULT_REGION: "ap-east-1",
    },
    seconds: SECONDS,
  });
  const hashes = hashesOf(to);
  rmSync(to, { recursive: true });
  return hashes;
};

const flagsOf = (folder: string): object =>
  JSON.parse(readFileSync(join(folder, "cdk.json"), "utf8")).context;

/** Every file that would be deployed: the packages' by their bytes, not by the name that the library gave them. */
const hashesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    globSync("{asset.*/**,*.template.json,*.assets.json}", { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
        return [path.slice(folder.length + 1), hash] as const;
      })
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

const differences = (
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (path) => one.get(path) !== other.get(path),
  );

const reproduce = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "duxue-twice-"));
  try {
    const clone = join(folder, "another machine's clone");
    say("copying the sources to another place");
    await cloneTo(clone);
    for (const processor of ["arm64", "x86_64"]) {
      const context = { stage: "prod", alarmEmail: "none", processor };
      const [first, second] = await Promise.all([
        synthesise(root, here, context),
        synthesise(clone, elsewhere, context),
      ]);
      const differing = differences(first, second);
      if (differing.length > 0)
        throw new Sentences(
          `${processor}：两次合成有${differing.length}个文件不同：\n${differing.slice(0, 20).join("\n")}`,
          `${processor}: the two syntheses differ in ${differing.length} files`,
        );
      say(`${processor}  ${first.size} files of templates and packages, the same in both`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

await command({ usage: "npm run reproduce", options: {}, run: reproduce });
