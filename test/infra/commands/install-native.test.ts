import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { root } from "../../../infra/aws/bundling.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";

const typesetter = "@myriaddreamin/typst-ts-node-compiler";

/** Installs for this processor into a folder of its own, from the lock file as it is or as a test changed it. */
const installed = (change: (lock: string) => string = (lock) => lock) => {
  const [folder, changed] = [folderOfTest("native"), join(folderOfTest("lock"), "lock.json")];
  writeFileSync(changed, change(readFileSync(`${root}package-lock.json`, "utf8")));
  const script = `${root}infra/commands/install-native.ts`;
  const given = ["--to", folder, "--cpu", "x64", "--lock", changed, typesetter];
  // npm would leave the code it compiled in the temporary folder
  vi.stubEnv("NODE_DISABLE_COMPILE_CACHE", "1");
  const { status, stderr } = spawnSync(process.execPath, [script, ...given], { encoding: "utf8" });
  vi.unstubAllEnvs();
  return { folder, status, stderr };
};

const hashesIn = (folder: string): readonly string[] =>
  globSync("**", { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted()
    .map((file) => {
      const bytes = readFileSync(join(folder, file));
      return `${file} ${createHash("sha256").update(bytes).digest("hex")}`;
    });

test("the same lock file gives the same files, and nothing says from where or when they came", () => {
  const [one, other] = [installed(), installed()];

  expect([one.status, other.status]).toEqual([0, 0]);
  expect(hashesIn(one.folder)).toEqual(hashesIn(other.folder));
  expect(hashesIn(one.folder).join("\n")).toMatch(/linux-x64-gnu\.node /);
  expect(hashesIn(one.folder).join("\n")).not.toMatch(/lock\.json|^package\.json/m);
});

test("bytes that are not those of the lock file end the synthesis, and are named", () => {
  const { status, stderr } = installed((lock) =>
    lock.replace(
      /(linux-x64-gnu": \{\s+"version": "0\.7\.0",\s+"integrity": "sha512-)..../,
      "$1AAAA",
    ),
  );

  expect(status).toBe(1);
  expect(stderr).toMatch(/typst-ts-node-compiler-linux-x64-gnu@0\.7\.0 sha512-AAAA/);
  expect(stderr).not.toMatch(/\n\s+at /);
});
