import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { folderOfFile } from "../../support/temporary-folder.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { dropFolder } from "../support/drop-folder.ts";
import { scansIn, sha256OnDisk } from "../support/scans.ts";
import { asksOf, filedIn, listenTo, uploadDesk } from "../support/upload-desk.ts";

const FILES = 200;
const county = "140521";

describe.runIf(chromiumPath !== undefined)("a folder of two hundred files", () => {
  const folder = folderOfFile("many-files");
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("is dropped and arrives whole: each file once, byte for byte, its totals spoken now and then", async () => {
    const ways = Array.from({ length: FILES }, (_, at) => `材料/1.1-${(at % 3) + 1} 第${at}份.png`);
    const paths = scansIn(folder, ways);
    const { page, start, done, trouble } = await uploadDesk(system, county);
    const spoken = await listenTo(page);
    const asks = asksOf(page);
    await dropFolder(page, folder);
    await start.filter({ hasText: `${FILES} 个` }).click();
    await done.waitFor();
    await expect
      .poll(async () => (await spoken()).map(({ text }) => text))
      .toContain(`上传 ${FILES} 个：已采用 ${FILES}。`);

    const { receipts, hashInStore } = await filedIn(system, county);
    const kept = await Promise.all(receipts.map(hashInStore));
    expect(kept.sort()).toStrictEqual(paths.map(sha256OnDisk).sort());
    expect(receipts.map(({ state }) => state)).toStrictEqual(kept.map(() => "accepted"));
    const sentences = (await spoken()).slice(1);
    const gaps = sentences.slice(1).map(({ at }, n) => at - (sentences[n]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(4900);
    // A registration and a PUT each; what became of them is asked for many at once
    expect(asks.filter((ask) => ask === "POST 2021/evidence")).toHaveLength(FILES);
    expect(asks.filter((ask) => ask.startsWith("PUT "))).toHaveLength(FILES);
    expect(asks.filter((ask) => ask === "GET 2021/evidence").length).toBeLessThan(FILES / 2);
    expect(trouble).toStrictEqual([]);
  });
});
