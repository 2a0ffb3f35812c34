import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ProgressAnswer } from "../../../events/api/progress.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, settled, startConsole } from "../support/console-in-browser.ts";
import { county, education, fileSome } from "../support/filed-county.ts";

const path = `/console/c/${county}/progress`;

describe.runIf(chromiumPath !== undefined)("the page of progress", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
    await fileSome(system);
  });
  afterAll(() => system.stop());

  const rowOf = async (name: string) => {
    const { page, context } = await system.open(people.office, path);
    const row = page.getByRole("row", { name: new RegExp(`^${name}`) });
    await row.waitFor();
    const cells = await row.locator("th, td").allTextContents();
    await context.close();
    return cells;
  };

  test("each department is told by what became of its documents, refused ones with their findings", async () => {
    const [name, ...cells] = await rowOf("县教育局");

    expect([name, ...cells.slice(0, 7)]).toStrictEqual([
      "县教育局",
      "69",
      "1",
      "1",
      "1 （问题 1 条）",
      "66",
      "1/65",
      "0",
    ]);
    expect(cells.at(-1)).toMatch(/^\d{4}年\d+月\d+日/);
    expect((await rowOf("县审计局")).at(-1)).toBe("还没有上传");
  });

  test("while nothing is given out the page says whose proposal it counts by, and leads to where it is given out", async () => {
    const { page, context } = await system.open(people.office, path);
    await page.getByText("任务尚未分派").waitFor();
    await page.getByRole("link", { name: "去分派任务" }).click();

    await page.locator("h1", { hasText: "任务分派" }).waitFor();
    await context.close();
  });

  test("an urging says before it is sent who gets it, and the department finds it in its list", async () => {
    const { page, context, trouble } = await system.open(people.office, path);
    await page.getByRole("button", { name: "催办未交齐的部门" }).click();
    const dialog = page.getByRole("dialog", { name: "催办" });
    await dialog.getByRole("checkbox").first().waitFor();
    for (const box of await dialog.getByRole("checkbox").all()) await box.uncheck();
    await dialog.getByRole("button", { name: "确认催办" }).click();
    await dialog.getByText("请至少选择一个部门。").waitFor();
    await dialog.getByRole("checkbox", { name: /^县统计局/ }).check();
    const told = await dialog.locator(".notice").textContent();
    await dialog.getByRole("button", { name: "确认催办" }).click();
    await page.getByText("第 1 号决定已作出").waitFor();
    await page.getByRole("row", { name: /县统计局.*已催办（第 1 号）/ }).waitFor();

    expect(told).toMatch(/^将就 3 项任务催办以下 3 个部门（.*）：县教育局、县财政局、县统计局$/);
    expect(trouble).toStrictEqual([]);
    await context.close();
    const finance = await system.open(people.finance, "/console");
    await finance.page.locator(".tag", { hasText: "已催办（第 1 号）" }).waitFor();
    await finance.context.close();
  });

  test("what is shown can be narrowed to who has not handed in everything", async () => {
    const { page, context } = await system.open(people.office, path);
    await page.getByRole("checkbox", { name: "只看逾期" }).check();
    await page.getByText("没有符合条件的部门。").waitFor();
    await page.getByRole("checkbox", { name: "只看逾期" }).uncheck();
    await page.getByRole("checkbox", { name: "只看未交齐" }).check();

    await page.getByText("显示 23 个部门").waitFor();
    await context.close();
  });

  test("the table is saved as a workbook with the same departments", async () => {
    const office = await system.api(people.office);
    const { json } = await office.call("GET", `${office.at(county)}/progress`);
    const { page, context } = await system.open(people.office, path);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出表格（xlsx）" }).click();
    const file = await saved;
    const bytes = await (await file.createReadStream()).toArray();
    const { sheets } = await readXlsx(Buffer.concat(bytes));

    expect(file.suggestedFilename()).toBe(`${county}-2021-progress.xlsx`);
    expect(sheets[0]?.rows.slice(3).map(([name]) => name)).toEqual(
      ProgressAnswer.parse(json).departments.map(({ name }) => name),
    );
    await context.close();
  });

  test("whoever may not urge sees the table and no button for it", async () => {
    const { page, context } = await system.open(education, path);
    await page.getByText("您可以查看；现在不能由您办理。").waitFor();

    expect(await page.getByRole("button", { name: /催办/ }).count()).toBe(0);
    expect(await page.locator("tbody tr").count()).toBe(23);
    await context.close();
  });

  test("of a county that is not one's own the API's refusal is shown, and nothing else", async () => {
    const { page, context } = await system.open(people.office, "/console/c/140525/progress");
    await settled(page);
    await page.getByRole("alert").waitFor();

    expect(await page.getByRole("alert").textContent()).toContain("无权");
    expect(await page.locator("table").count()).toBe(0);
    await context.close();
  });
});
