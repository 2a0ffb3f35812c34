import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ProgressAnswer } from "../../../events/api/progress.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, settled, startConsole } from "../support/console-in-browser.ts";
import { county } from "../support/filed-county.ts";
import { onPaper } from "../support/on-paper.ts";

describe.runIf(chromiumPath !== undefined)("progress on paper", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("has the county, the year, when it was printed and every department, headings on each sheet", async () => {
    const office = await system.api(people.office);
    const { json } = await office.call("GET", `${office.at(county)}/progress`);
    const { departments } = ProgressAnswer.parse(json);
    const { page, context } = await system.open(people.office, `/console/c/${county}/progress`);
    await settled(page);
    await page.locator("tbody tr").first().waitFor();
    await page.locator(".banner", { hasText: "晋城市陵川县" }).waitFor();

    const sheets = await onPaper(page);

    const all = sheets.join("");
    for (const words of ["晋城市陵川县", "2021年度评价", "填报进度", "打印时间:"])
      expect(all).toContain(words);
    expect(departments.filter(({ name }) => !all.includes(name))).toEqual([]);
    const tables = sheets.filter((sheet) => departments.some(({ name }) => sheet.includes(name)));
    expect(tables.filter((sheet) => !sheet.includes("应交已交校验中"))).toEqual([]);
    expect(all).not.toMatch(/导出表格|退出|去分派任务/);
    await context.close();
  });
});
