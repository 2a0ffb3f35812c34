import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { countyOfCity } from "../support/city-counties.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";

describe.runIf(chromiumPath !== undefined)("the list of what a city reviews", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
    const waiting = await countyOfCity(system, "140524");
    await waiting.handIn();
    await waiting.confirm("1.1", "1.2");
    const mending = await countyOfCity(system, "140525");
    await mending.handIn();
    await mending.giveBack("佐证材料缺少出具单位公章，请补报。", "8.4");
  });
  afterAll(() => system.stop());

  const rowsOf = async (page: Awaited<ReturnType<ConsoleInBrowser["open"]>>["page"]) =>
    page.locator("tbody tr th").allTextContents();

  test("a county is told with what waits, what was given back and what is confirmed", async () => {
    const { page, context } = await system.open(people.city, "/console/review");

    const cellsOf = async (name: string) =>
      (
        await page
          .getByRole("row", { name: RegExp(name) })
          .getByRole("cell")
          .allTextContents()
      ).slice(0, 5);
    await expect
      .poll(() => cellsOf("陵川县"))
      .toStrictEqual(["已报送，待市级复核", "36", "0", "0", "2"]);
    expect(await cellsOf("泽州县")).toStrictEqual(["已退回修改", "37", "0", "1", "0"]);
    expect(await rowsOf(page)).toHaveLength(6);
    await context.close();
  });

  test("those that wait, those that were given back, and those of a name are found", async () => {
    const { page, context } = await system.open(people.city, "/console/review");

    await page.getByLabel("显示").selectOption("showWaiting");
    expect(await rowsOf(page)).toStrictEqual(["晋城市陵川县"]);
    await page.getByLabel("显示").selectOption("showReturned");
    expect(await rowsOf(page)).toStrictEqual(["晋城市泽州县"]);
    await page.getByLabel("显示").selectOption("showAll");
    await page.getByLabel("查找县名").fill("高平");
    expect(await rowsOf(page)).toStrictEqual(["晋城市高平市"]);
    await page.getByLabel("查找县名").fill("没有");
    await page.getByText("没有符合条件的县").waitFor();
    await context.close();
  });

  test("it is saved as a workbook, and a county leads to its first item that waits", async () => {
    const { page, context, trouble } = await system.open(people.city, "/console/review");

    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /xlsx/ }).click(),
    ]);
    await page.getByRole("link", { name: "晋城市陵川县" }).click();
    await page.getByRole("heading", { level: 1, name: /^1\.3 / }).waitFor();

    expect(saved.suggestedFilename()).toMatch(/\.xlsx$/);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });
});
