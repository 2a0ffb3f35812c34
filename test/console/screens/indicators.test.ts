import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { county, fileSome } from "../support/filed-county.ts";

const path = `/console/c/${county}/indicators`;
const finance = people.finance;

describe.runIf(chromiumPath !== undefined)("figures", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
    await fileSome(system);
  }, 60_000);
  afterAll(() => system.stop());

  const rowOf = (page: Awaited<ReturnType<ConsoleInBrowser["open"]>>["page"], name: string) =>
    page.locator("tbody tr", { hasText: name });

  test("what counts is shown with its unit and who handed it in", async () => {
    const { page, context, trouble } = await system.open(people.office, path);
    const row = rowOf(page, "班主任津贴");
    await row.waitFor();

    expect((await row.locator("th, td").allTextContents()).slice(0, 4)).toStrictEqual([
      "班主任津贴",
      "元/月",
      "500",
      "县教育局",
    ]);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("a typed figure that is no number is refused at its field, is mended there, and then counts", async () => {
    const { page, context } = await system.open(finance, path);
    const field = page.getByLabel("班主任津贴 2021 年值");
    await field.fill("五百多");
    await page.getByRole("button", { name: "提交 1 项" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "请先更正以下 1 处" });
    await summary.waitFor();

    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(await field.inputValue()).toBe("五百多");
    const told = await field.getAttribute("aria-describedby");
    expect(await page.locator(`[id="${told}"]`).textContent()).toContain("五百多");
    await summary.getByRole("link").click();
    expect(await field.evaluate((each) => each === each.ownerDocument.activeElement)).toBe(true);

    await field.fill("620");
    await page.getByRole("button", { name: "提交 1 项" }).click();
    await page.getByRole("status").filter({ hasText: "已采用" }).waitFor();
    await rowOf(page, "班主任津贴").getByText("620", { exact: true }).waitFor();
    expect(await field.inputValue()).toBe("");
    expect(await rowOf(page, "班主任津贴").textContent()).toContain("县财政局");
    await context.close();
  });

  test("what was typed and not sent is there again after a reload", async () => {
    const { page, context } = await system.open(finance, path);
    const field = page.getByLabel("班主任津贴 2021 年值");
    await field.fill("640");
    await page.reload();

    await page.getByRole("button", { name: "提交 1 项" }).waitFor();
    expect(await field.inputValue()).toBe("640");
    await context.close();
  });

  test("the workbook comes filled in, is brought back, and what is wrong with it names the cell", async () => {
    const { page, context } = await system.open(people.office, path);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载已填好的工作簿" }).click(),
    ]);
    const back = page.getByLabel("传回工作簿");
    const buffer = readFileSync(await download.path());
    await back.setInputFiles({ name: download.suggestedFilename(), mimeType: "", buffer });
    await page.getByRole("status").filter({ hasText: "已采用" }).waitFor();

    const bad = Buffer.from("id,value\nheadTeacherAllowance,很多\n");
    await back.setInputFiles({ name: "指标.csv", mimeType: "text/csv", buffer: bad });
    const told = page.getByRole("alert").filter({ hasText: "没有采用" });
    await told.waitFor();
    expect(await told.textContent()).toContain("B2");
    await context.close();
  });

  test("a clerk of a department is offered fields for its own figures alone", async () => {
    const { page, context } = await system.open(finance, path);
    await page.getByLabel("只看我的").uncheck();
    const other = rowOf(page, "党政主要领导调研教育次数");
    await other.waitFor();

    expect(await other.locator("input, select").count()).toBe(0);
    expect(await rowOf(page, "班主任津贴").locator("input").count()).toBeGreaterThan(0);
    await context.close();
  });

  test("whoever reviews reads the figures and is offered no field", async () => {
    const { page, context } = await system.open(people.city, path);
    await rowOf(page, "班主任津贴").waitFor();

    expect(await page.locator("tbody input, tbody select").count()).toBe(0);
    expect(await page.getByText("您可以查看").count()).toBe(1);
    await context.close();
  });
});
