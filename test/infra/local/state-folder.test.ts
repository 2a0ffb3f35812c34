import { chmod, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openIssuer } from "../../../infra/local/issuer.ts";
import { StartRefused } from "../../../infra/local/start-refused.ts";
import { clearStateFolder, openStateFolder } from "../../../infra/local/state-folder.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";

const root = folderOfFile("state");

const refusalOf = (path: string): string => {
  try {
    openStateFolder(path).stop();
  } catch (error) {
    if (error instanceof StartRefused) return error.message;
    throw error;
  }
  return "not refused";
};

test("a folder that is not there is made, and checkpoints outlive it being closed", () => {
  const path = join(root, "deep", "new");
  const first = openStateFolder(path);
  first.checkpoints.write("a reader", "10");
  first.checkpoints.write("a reader", "11");
  first.stop();

  const again = openStateFolder(path);

  expect([again.checkpoints.read("a reader"), again.checkpoints.read("another")]).toEqual([
    "11",
    undefined,
  ]);
  again.stop();
});

test("one host at a time holds the folder", () => {
  const path = join(root, "held");
  const holder = openStateFolder(path);

  expect(refusalOf(path)).toMatch(
    /正被另一个运行中的督学使用[\s\S]*in use by another running host/,
  );
  holder.stop();
  expect(refusalOf(path)).toBe("not refused");
});

test("a file in its place is refused", async () => {
  const path = join(root, "file");
  await writeFile(path, "");

  expect(refusalOf(path)).toMatch(/不是文件夹[\s\S]*not a folder/);
});

test("a folder with other people's files is refused and left alone", async () => {
  const path = join(root, "documents");
  await mkdir(path);
  await writeFile(join(path, "letter.txt"), "");

  expect(refusalOf(path)).toMatch(/请用空文件夹[\s\S]*Name an empty one/);
  expect(await readdir(path)).toEqual(["letter.txt"]);
});

test("a folder of another version is refused by its number", () => {
  const path = join(root, "older");
  openStateFolder(path).stop();
  const marker = new DatabaseSync(join(path, "host.sqlite"));
  marker.exec("PRAGMA user_version = 7");
  marker.close();

  expect(refusalOf(path)).toMatch(
    /另一版本（7，本程序为 1）[\s\S]*another version \(7; this is 1\)/,
  );
});

test("a marker that is no database is refused", async () => {
  const path = join(root, "damaged");
  await mkdir(path);
  await writeFile(
    join(path, "host.sqlite"),
    "this is no database, whatever its name says".repeat(50),
  );

  expect(refusalOf(path)).toMatch(/已损坏[\s\S]*Move it aside[\s\S]*copy its folder evidence/);
});

test("tokens outlive a restart", async () => {
  const path = join(root, "tokens");
  await mkdir(path);
  const token = await (await openIssuer(path)).tokenFor({ role: "clerk", division: "140524" });

  const claims = await (await openIssuer(path)).verify(token);

  expect(claims).toMatchObject({ "custom:role": "clerk", "custom:division": "140524" });
});

test.runIf(process.getuid?.() !== 0)("a folder that may not be read is refused", async () => {
  const path = join(root, "closed");
  await mkdir(path, { mode: 0o000 });

  expect(refusalOf(path)).toMatch(/权限[\s\S]*permissions/);
  await chmod(path, 0o700);
});

test("what an earlier host left can be cleared away, but neither a running host nor other files", async () => {
  const path = join(root, "earlier");
  const holder = openStateFolder(path);
  await mkdir(join(path, "objects"));

  expect(() => clearStateFolder(path)).toThrow(StartRefused);
  holder.stop();
  clearStateFolder(path);
  clearStateFolder(path);

  expect(await readdir(root)).not.toContain("earlier");
  await mkdir(path);
  await writeFile(join(path, "letter.docx"), "");
  expect(() => clearStateFolder(path)).toThrow(StartRefused);
});
