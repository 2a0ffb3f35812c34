import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { dropFolder, dropOn } from "../support/drop-folder.ts";
import { typing } from "../support/hands.ts";
import { scanOf, scansIn } from "../support/scans.ts";
import { asksOf, filedIn, listenTo, uploadDesk } from "../support/upload-desk.ts";

const MEGABYTE = 1_048_576;

describe.runIf(chromiumPath !== undefined)("files on the upload screen", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("what cannot be taken is said before anything is sent, and what is nobody's evidence is left out and counted", async () => {
    const folder = folderOfTest("first-look");
    const bytes = scanOf();
    const put = (way: string, content: Uint8Array | string) =>
      writeFileSync(join(folder, way), content);
    mkdirSync(join(folder, ".git"));
    put(".git/config", "x");
    put("~$通知.docx", "x");
    put("Thumbs.db", "x");
    put("1.1-1 程序.exe", "x");
    put("1.1-1 空.pdf", "");
    put("1.1-1 大.pdf", "%PDF-1.7");
    truncateSync(join(folder, "1.1-1 大.pdf"), 51 * MEGABYTE);
    put("1.1-2 甲.png", bytes);
    put("1.1-2 甲的副本.png", bytes);
    const { page, context, start, standing, row } = await uploadDesk(system, "140524");
    const asks = asksOf(page);
    await dropFolder(page, folder);
    const note = (name: string) => row(name).getByRole("rowheader");
    await expect.poll(() => note("程序").textContent()).toContain("不接受这种格式");
    await expect.poll(() => note("空").textContent()).toContain("空文件（0 字节）");
    await expect.poll(() => note("大").textContent()).toContain("超过大小限制");
    await expect.poll(() => note("甲的副本").textContent()).toContain("内容完全相同");

    expect(await standing.textContent()).toBe(
      "已选 5 个文件，1 个可以上传。 4 个需要处理，见文件名下的说明。 已跳过 3 个临时文件或隐藏文件。",
    );
    expect(await start.textContent()).toBe("开始上传（1 个）");
    expect(asks).toStrictEqual([]);
    await context.close();
  });

  test("a folder that is dropped twice is in the table once, wherever on the page the hand lets go", async () => {
    const folder = folderOfTest("dropped-twice");
    scansIn(folder, ["1.1-1 甲.png", "二/1.1-2 乙.png"]);
    const { page, context, standing } = await uploadDesk(system, "140524");
    await dropFolder(page, folder);
    await page.getByRole("row").filter({ hasText: "乙" }).waitFor();
    await dropOn(page, "h1", [folder]);

    await expect
      .poll(() => standing.textContent())
      .toBe("已选 2 个文件，2 个可以上传。 2 个已在表中。");
    await context.close();
  });

  test("what the same person chose last stands in the next batch, and a document proposes who issues it", async () => {
    const { context, files, row } = await uploadDesk(system, "140524");
    const choice = (name: string, field: string) => row(name).getByLabel(`${field} ${name}`);
    const pick = (name: string) =>
      files.setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from("x") });
    await pick("指标一.csv");
    await choice("指标一.csv", "出具部门").selectOption("finance");
    await choice("指标一.csv", "所属年度").selectOption("2020");
    await pick("指标二.csv");
    await pick("1.1-1 通知.pdf");

    expect(await choice("指标二.csv", "出具部门").inputValue()).toBe("finance");
    expect(await choice("指标二.csv", "所属年度").inputValue()).toBe("2020");
    expect(await choice("1.1-1 通知.pdf", "出具部门").inputValue()).toBe("organization");
    await context.close();
  });

  test("names that hold markup, turn the line around, are too long or are drawn are shown as they are, and each file ends with what to do", async () => {
    const county = "140427";
    const { page, context, files, start, done, row, trouble } = await uploadDesk(system, county);
    const names = {
      markup: "1.1-1 <img src=x onerror=alert(1)>.png",
      turned: "1.1-2 报告\u202egnp.png",
      long: `1.1-3 ${"长".repeat(246)}.png`,
      drawn: "1.2-1 🏫 材料.png",
    };
    await files.setInputFiles(
      Object.values(names).map((name) => ({
        name,
        mimeType: "image/png",
        buffer: Buffer.from(scanOf()),
      })),
    );
    await start.click();
    await done.waitFor();

    expect(await row("onerror").textContent()).toContain(`${names.markup}已采用`);
    expect(await row("🏫").textContent()).toContain("已采用");
    expect(await row("报告").textContent()).toMatch(/未登记.*U\+202E.*怎么改/);
    expect(await row("长长").textContent()).toMatch(/未登记.*怎么改/);
    expect(await page.locator("main img").count()).toBe(0);
    const { receipts } = await filedIn(system, county);
    expect(receipts.map(({ fileName }) => fileName).sort()).toStrictEqual([
      names.markup,
      names.drawn,
    ]);
    // The browser itself remarks on every answer of 4xx
    expect(trouble.filter((line) => !line.includes("422"))).toStrictEqual([]);
    await context.close();
  });

  test("a whole upload is done with the keyboard alone, and the focus is led to how it goes", async () => {
    const folder = folderOfTest("keyboard");
    scansIn(folder, ["会议.png", "另一份.png"]);
    const { page, context, start, done } = await uploadDesk(system, "140524", people.finance);
    const spoken = await listenTo(page);
    await typing.pickFiles(page.getByLabel("选择文件夹"), folder);
    await typing.choose(page.getByLabel("对应的应交材料 会议.png"), "3.1-1");
    await typing.press(page.getByRole("button", { name: "移除 另一份.png" }));
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe(
      "待上传的文件",
    );
    await typing.press(start);
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("上传进度");
    await done.waitFor();

    await expect
      .poll(async () => (await spoken()).map(({ text }) => text))
      .toContain("上传 1 个：已采用 1。");
    await context.close();
  });

  test("a file whose replacement is wanted is filed as it was, and takes its place", async () => {
    const county = "140221";
    const folder = folderOfTest("replacing");
    const [before = "", after = ""] = scansIn(folder, ["1.1-1 旧.png", "新扫描.png"]);
    const { page, context, files, start, done, row } = await uploadDesk(system, county);
    await files.setInputFiles(before);
    await start.click();
    await done.waitFor();
    await row("旧").getByRole("link").click();
    await page.getByRole("link", { name: "替换" }).click();
    await page.locator(".drop").waitFor();
    await files.setInputFiles(after);
    await page.getByText("将替换已采用的材料").waitFor();
    await start.click();
    await page
      .getByText(/上传 2 个：已采用 2。/)
      .first()
      .waitFor();

    const { receipts } = await filedIn(system, county);
    expect(
      receipts.map(({ fileName, state, documents }) => [fileName, state, documents]),
    ).toStrictEqual([
      ["新扫描.png", "accepted", ["1.1-1"]],
      ["1.1-1 旧.png", "withdrawn", ["1.1-1"]],
    ]);
    await context.close();
  });

  test("whoever may only look is told so, and is offered no field", async () => {
    const { page, context } = await system.open(people.city, "/console/c/140524/upload");
    await page.getByText("您可以查看；现在不能由您办理。").waitFor();

    expect(await page.locator("main input").count()).toBe(0);
    await context.close();
  });
});
