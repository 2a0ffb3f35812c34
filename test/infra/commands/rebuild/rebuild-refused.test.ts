import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { objectsFolder } from "../../../../infra/local/engines/evidence-store.ts";
import { openStateFolder } from "../../../../infra/local/state-folder.ts";
import { runToEnd } from "../../../support/host.ts";
import { folderOfFile, folderOfTest } from "../../../support/temporary-folder.ts";

const rebuild = (...asked: readonly string[]) => runToEnd("../commands/rebuild/main.ts", asked);
const start = (stateFolder: string) => runToEnd("main.ts", ["--port", "0", "--state", stateFolder]);

const stateFolder = folderOfFile("broken-ledger");
const key = "ledger/2021/140524/history/1.json";
beforeAll(() => {
  openStateFolder(stateFolder).stop();
  const path = join(objectsFolder(stateFolder), key);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "{");
});

test("a county whose ledger is broken is named with what to do, and no host starts until it is mended or left out", async () => {
  const broken = await rebuild("--state", stateFolder);
  const refused = await start(stateFolder);
  const without = await rebuild("--state", stateFolder, "--leave-out");
  const lost = await start(stateFolder);

  expect([broken.code, refused.code, without.code]).toEqual([1, 1, 0]);
  expect(broken.out).toContain("✘ 1/1  140524/2021");
  expect(broken.error).toMatch(
    new RegExp(`✘ ${key}：不是存档的格式[\\s\\S]*npm run rebuild[\\s\\S]*--leave-out`),
  );
  expect(refused.error).toMatch(/尚未重建完.*\n.*is not rebuilt to its end\. Run npm run rebuild/);
  expect(without.out).toContain("npm start");
  // Left out, nothing is left of this one: its table is as good as lost
  expect(lost.error).toMatch(/has a ledger and an empty table/);
});

test("while a host runs on the folder, nothing is rebuilt", async () => {
  const folder = folderOfTest("held");
  const held = openStateFolder(folder);

  const { code, error } = await rebuild("--state", folder);
  held.stop();

  expect(code).toBe(1);
  expect(error).toMatch(/is in use by another running host/);
});

test.each([
  { asked: ["--state", "a", "--stage", "prod"], says: /二者取一.*\n.*give one of them/ },
  { asked: ["--county", "1"], says: /2、4 或 6 位/ },
  { asked: ["--cycle", "21"], says: /年度为四位数字/ },
  { asked: ["--state", "nowhere"], says: /没有找到状态文件夹.*\nThere is no state folder/ },
])("what cannot be meant is refused with what to do: $asked", async ({ asked, says }) => {
  const { code, error } = await rebuild(...asked);

  expect(code).toBe(1);
  expect(error).toMatch(says);
});
