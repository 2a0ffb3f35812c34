import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { scansIn, sha256OnDisk } from "../support/scans.ts";
import { asksOf, filedIn, lineOf, uploadDesk } from "../support/upload-desk.ts";

/** As slow as lines of offices are: a scan of half a megabyte takes ten seconds. */
const SLOW_KILOBYTES = 50;

describe.runIf(chromiumPath !== undefined)("on a line that is not to be trusted", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  /** Lies in the store once, under one registration, as it lies on the disk. */
  const expectFiledOnce = async (county: string, paths: readonly string[]): Promise<void> => {
    const { receipts, hashInStore } = await filedIn(system, county);
    const kept = await Promise.all(receipts.map(hashInStore));
    expect(kept.sort()).toStrictEqual(paths.map(sha256OnDisk).sort());
    expect(receipts.filter(({ state }) => state !== "accepted")).toStrictEqual([]);
  };

  test("a file whose line breaks on the way waits, says so, and is sent again once the line is back", async () => {
    const county = "140524";
    const paths = scansIn(folderOfTest("line"), ["1.1-1 断线.png"], 250);
    const { page, context, files, start, done, row } = await uploadDesk(system, county);
    const line = await lineOf(page);
    await line.slow(SLOW_KILOBYTES);
    await files.setInputFiles([...paths]);
    await start.click();
    await row("断线")
      .getByText(/^上传中 [4-9]\d%/)
      .waitFor();
    await line.cut();
    await row("断线").getByText("已中断，将自动重试").waitFor();
    await page.getByText("网络已断开，恢复后自动继续。").waitFor();
    await line.mend();
    await done.waitFor();

    await expectFiledOnce(county, paths);
    await context.close();
  });

  test("files arrive at fifty kilobytes a second, their progress shown meanwhile", async () => {
    const county = "140522";
    const ways = ["1.1-1 慢.png", "1.1-2 慢.png"];
    const paths = scansIn(folderOfTest("slow"), ways, 150);
    const { page, context, files, start, done, row } = await uploadDesk(system, county);
    const line = await lineOf(page);
    await line.slow(SLOW_KILOBYTES);
    await files.setInputFiles([...paths]);
    await start.click();
    await row("1.1-1 慢").getByRole("progressbar").waitFor();
    await done.waitFor();

    await expectFiledOnce(county, paths);
    await context.close();
  });

  test("after a reload in the middle the files are offered again, and none is registered twice", async () => {
    const county = "140525";
    const ways = ["1.1-1 甲.png", "1.1-2 乙.png", "1.1-3 丙.png"];
    const paths = scansIn(folderOfTest("reload"), ways, 150);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    const line = await lineOf(page);
    const asks = asksOf(page);
    await line.slow(SLOW_KILOBYTES);
    await files.setInputFiles([...paths]);
    await start.click();
    await page
      .getByText(/^上传中 [4-9]\d%/)
      .first()
      .waitFor();
    // The page asks whether it is meant
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await line.mend();
    await page.getByRole("heading", { name: /^\d 个文件未传完，继续？/ }).waitFor();
    await page.getByRole("button", { name: "继续上传" }).click();
    await done.waitFor();

    await expectFiledOnce(county, paths);
    expect(asks.filter((ask) => ask === "POST 2021/evidence").length).toBeLessThanOrEqual(
      paths.length + 1,
    );
    await context.close();
  });

  test("on a PC that others use nothing of a file is kept: the same file is chosen again, and no other is taken for it", async () => {
    const county = "140581";
    const folder = folderOfTest("shared-pc");
    const [path = "", other = ""] = scansIn(folder, ["1.1-1 原件.png", "别的/1.1-1 原件.png"], 200);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    const line = await lineOf(page);
    await line.slow(SLOW_KILOBYTES);
    await files.setInputFiles(path);
    await page.getByLabel(/^这是公用电脑/).check();
    await start.click();
    await page.getByText(/^上传中 [1-9]\d%/).waitFor();
    page.once("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await line.mend();
    await page.getByText("其中 1 个没有保留在本机").waitFor();
    await page.getByLabel("选择原文件").setInputFiles(other);
    await page.getByText("这些不是原来的文件").waitFor();
    await page.getByLabel("选择原文件").setInputFiles(path);
    await done.waitFor();

    await expectFiledOnce(county, [path]);
    await context.close();
  });

  test("an address that ran out is replaced by another, under the same registration", async () => {
    const county = "140221";
    const paths = scansIn(folderOfTest("expired"), ["1.1-1 过期.png"]);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    const asks = asksOf(page);
    await changeRegistration(page, (upload) => ({
      ...upload,
      expiresAt: new Date(Date.now() - 1000).toISOString(),
    }));
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    expect(asks.filter((ask) => !ask.startsWith("GET"))).toStrictEqual([
      "POST 2021/evidence",
      "POST ID/upload",
      "PUT file",
    ]);
    await expectFiledOnce(county, paths);
    await context.close();
  });

  test("an address that the store refuses is replaced too", async () => {
    const county = "140222";
    const paths = scansIn(folderOfTest("refused"), ["1.1-1 拒收.png"]);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    const asks = asksOf(page);
    await changeRegistration(page, (upload) => ({ ...upload, url: `${upload.url}0` }));
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    expect(asks.filter((ask) => !ask.startsWith("GET"))).toStrictEqual([
      "POST 2021/evidence",
      "PUT file",
      "POST ID/upload",
      "PUT file",
    ]);
    await expectFiledOnce(county, paths);
    await context.close();
  });

  test("what lies in the store already (412) counts as arrived", async () => {
    const county = "140212";
    const paths = scansIn(folderOfTest("twice"), ["1.1-1 已在.png"]);
    const { page, context, files, start, done, trouble } = await uploadDesk(system, county);
    const statuses: number[] = [];
    page.on("response", (response) => {
      if (response.request().method() === "PUT") statuses.push(response.status());
    });
    await page.route(`${system.host.uploadUrl}/**`, async (route) => {
      await putBefore(route, paths[0] ?? "");
      await route.continue();
    });
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    expect(statuses).toStrictEqual([412]);
    await expectFiledOnce(county, paths);
    // The browser itself remarks on every answer of 4xx
    expect(trouble.filter((line) => !line.includes("412"))).toStrictEqual([]);
    await context.close();
  });

  test("a file that arrived though nobody heard of it is not sent again", async () => {
    const county = "140223";
    const paths = scansIn(folderOfTest("unheard"), ["1.1-1 未闻.png"]);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    await page.route(
      `${system.host.uploadUrl}/**`,
      async (route) => {
        await putBefore(route, paths[0] ?? "");
        await route.abort();
      },
      { times: 1 },
    );
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    await expectFiledOnce(county, paths);
    await context.close();
  });
});

/** The same request as the page's, whose answer it will not get. */
const putBefore = async (route: Route, path: string): Promise<void> => {
  const { "content-length": _, host: __, ...headers } = await route.request().allHeaders();
  await fetch(route.request().url(), { method: "PUT", headers, body: readFileSync(path) });
};

type Upload = UploadAnswer["upload"];

/** Has the page told something else of the address of its first registration. */
const changeRegistration = (page: Page, change: (upload: Upload) => Upload): Promise<unknown> =>
  page.route(
    "**/cycles/2021/evidence",
    async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      const response = await route.fetch();
      const answer = UploadAnswer.parse(await response.json());
      await route.fulfill({ response, json: { ...answer, upload: change(answer.upload) } });
    },
    { times: 1 },
  );
