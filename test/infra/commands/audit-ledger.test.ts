import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AuditedCounty, startAuditedCounty } from "../../support/audited-county.ts";
import { runToEnd } from "../../support/host.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";

const folder = folderOfFile("audit-command");
let county: AuditedCounty;
beforeAll(async () => {
  county = await startAuditedCounty();
});
afterAll(() => county.stop());

const audit = (...asked: readonly string[]) =>
  runToEnd("../commands/ledger/audit-ledger.ts", ["--cycle", "2021", ...asked], { cwd: folder });
const exportedTo = (name: string): string => {
  const to = join(folder, name);
  cpSync(county.objects, to, { recursive: true });
  return to;
};

test("a whole ledger ends with 0 and says what was looked at, and what was not", async () => {
  const { code, out, error } = await audit("--county", "140524", "--folder", exportedTo("whole"));

  expect([code, error]).toEqual([0, ""]);
  expect(out).toMatch(/140524 2021 +│ 3 +│ 2 +│ 0 +│ 3 +│ 0 +│ 1 +│ 9 +│ 3 +│ 0 +│ 0/);
  expect(out).toContain("未核对数据表");
  expect(out).toContain("完整");
});

test("a broken link ends with 1, is named with its key, and stands first", async () => {
  const copy = exportedTo("broken");
  const key = "ledger/2021/140524/history/2.json";
  const path = join(copy, `${key}._S3rver_object`);
  writeFileSync(path, readFileSync(path, "utf8").replace('"version":2', '"version":3'));

  const { code, out, error } = await audit("--folder", copy);

  expect(code).toBe(1);
  expect(out).toContain(`✗ ${key}\n    内容与自己的哈希不符，被改动过`);
  expect(error).toMatch(
    new RegExp(`^第一处断链：${key}（.*）\nFirst broken link: ${key} was changed`),
  );
});

test.each([
  { asked: [], says: /没有材料库[\s\S]*--folder, --state or --stage/ },
  { asked: ["--folder", "nowhere"], says: /没有这一周期的存档[\s\S]*no ledger of that cycle/ },
  { asked: ["--cycle", "x"], says: /缺少周期/ },
])("what cannot be looked at is said, with what to do: $asked", async ({ asked, says }) => {
  const { code, error } = await audit(...asked);

  expect(code).toBe(1);
  expect(error).toMatch(says);
});
