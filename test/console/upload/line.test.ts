import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { expectFiledOnce } from "../support/filed-once.ts";
import { scansIn } from "../support/scans.ts";
import { asksOf, lineOf, uploadDesk } from "../support/upload-desk.ts";

/** As slow as lines of offices are: a scan of half a megabyte takes ten seconds. */
const SLOW_KILOBYTES = 50;

describe.runIf(chromiumPath !== undefined)("on a line that is not to be trusted", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

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

    await expectFiledOnce(system, county, paths);
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

    await expectFiledOnce(system, county, paths);
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

    await expectFiledOnce(system, county, paths);
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

    await expectFiledOnce(system, county, [path]);
    await context.close();
  });
});
