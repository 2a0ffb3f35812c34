import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { county, education, fileSome, signCounty } from "../support/filed-county.ts";
import { onPaper, plainText } from "../support/on-paper.ts";

const path = `/console/c/${county}/tasks`;

describe.runIf(chromiumPath !== undefined)("what is to be handed in", () => {
  let system: ConsoleInBrowser;
  let filed: Awaited<ReturnType<typeof fileSome>>;
  beforeAll(async () => {
    system = await startConsole();
    filed = await fileSome(system);
  }, 60_000);
  afterAll(() => system.stop());

  /** The rows of an item, each as its name and what is said of it. */
  const rowsOf = async (
    page: Awaited<ReturnType<ConsoleInBrowser["open"]>>["page"],
    item: string,
  ) =>
    (await page.locator(`#item-${item} .row`).allInnerTexts()).map((text) =>
      text.split(/\s*\n\s*/).filter((part) => part !== ""),
    );

  test("each required document says whether it lacks, is on its way, was refused or counts", async () => {
    const { page, trouble, context } = await system.open(education, path);
    await page.locator("#item-1\\.1").waitFor();

    expect(await rowsOf(page, "1\\.1")).toStrictEqual([
      ["领导小组成立文件", "已采用"],
      ["会议纪要", "有问题（1）"],
      ["调研记录", "上传中"],
      ["教育工作领导小组会议次数", "未填报"],
      ["政府常务会议研究教育次数", "未填报"],
      ["党政主要领导调研教育次数", "8 次/年", "已填报"],
    ]);
    expect(await page.title()).toBe("我的任务 – 晋城市陵川县 – 督学");
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("a clerk sees what concerns his department until he asks for all, and the office all of it", async () => {
    const clerk = await system.open(people.finance, path);
    const total = clerk.page.locator(".total");
    await total.waitFor();
    const own = await clerk.page.locator("article").count();
    await clerk.page.getByLabel("只看我的").uncheck();

    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan(38);
    expect(await clerk.page.locator("article").count()).toBe(38);
    expect(await total.textContent()).toBe("已采用 1/76 份、指标 2/69");
    await clerk.context.close();

    const office = await system.open(people.office, path);
    await office.page.locator("article").first().waitFor();
    expect(await office.page.locator("article").count()).toBe(38);
    await office.context.close();
  });

  test("a row leads to what was filed, or to filing it for that very document", async () => {
    const { page, context } = await system.open(education, path);
    const hrefOf = (name: string) =>
      page.getByRole("link", { name, exact: true }).first().getAttribute("href");
    await page.locator("#item-1\\.1").waitFor();

    expect(await hrefOf("会议纪要")).toBe(`/console/c/${county}/evidence/${filed.rejected}`);
    expect(await hrefOf("党组织名册")).toMatch(/\/upload\?document=1\.2-\d$/);
    await page.locator("#item-1\\.1 .row", { hasText: "领导小组成立文件" }).click({
      position: { x: 300, y: 8 },
    });
    await page.waitForURL(`**/evidence/${filed.accepted}`);
    await context.close();
  });

  test("printed, every row is on paper under the county's name, and no button is", async () => {
    const { page, context } = await system.open(people.office, path);
    await page.locator("article").first().waitFor();
    const names = await page.locator("article h3").allInnerTexts();
    const text = (await onPaper(page)).join("");

    expect(text).toContain("晋城市陵川县");
    for (const name of names) expect(text).toContain(plainText(name));
    expect(text).not.toContain("打印");
    expect(text).not.toContain("退出");
    await context.close();
  });

  test("once the county is signed, every item is locked and what was not handed in leads nowhere", async () => {
    await signCounty(system, filed);
    const { page, context } = await system.open(people.office, path);
    await page.locator("article").first().waitFor();

    expect(await page.getByText("已锁定", { exact: true }).count()).toBe(38);
    expect(await page.locator('a[href*="/upload?document="]').count()).toBe(0);
    await context.close();
  });

  test("who reviews may look at it, and is offered nothing to file", async () => {
    const { page, context } = await system.open(people.city, path);
    await page.locator("article").first().waitFor();

    expect(await page.locator('a[href*="/upload"]').count()).toBe(0);
    expect(await page.locator("h1").textContent()).toBe("我的任务");
    await context.close();
  });
});
