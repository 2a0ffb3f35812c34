import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countiesWithin } from "../../../shared/domain/place/division.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { countyOfCity } from "../support/city-counties.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";

describe.runIf(chromiumPath !== undefined)("the board of a province", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
    await (await countyOfCity(system, "140524")).handIn();
  });
  afterAll(() => system.stop());

  const opened = async (looks = {}) => {
    const { page, context } = await system.open(people.director, "/console/board", looks);
    await page.locator("tbody tr").first().waitFor();
    return { page, context, names: () => page.locator("tbody th").allTextContents() };
  };

  test("has a row for each county, by code or with the highest score first", async () => {
    const { page, context, names } = await opened();

    expect(await names()).toHaveLength(countiesWithin("14").length);
    expect((await names())[0]).toBe("太原市小店区");
    await page.getByLabel("排序").selectOption("byScore");
    expect((await names())[0]).toBe("晋城市陵川县");
    await context.close();
  });

  test("shows those of a city, of a stage or of a name, and says how many", async () => {
    const { page, context, names } = await opened();

    await page.getByLabel("市", { exact: true }).selectOption("1405");
    await expect
      .poll(() => page.getByRole("status").allTextContents())
      .toContain("显示 6 个县（市、区）");
    await page.getByLabel("阶段").selectOption("submitted");
    expect(await names()).toStrictEqual(["晋城市陵川县"]);
    await page.getByLabel("查找县名").fill("没有");
    await page.getByText("没有符合条件的县").waitFor();
    await context.close();
  });

  test("keeps its heading and its first column in sight while the rest scrolls, on a phone too", async () => {
    const { page, context } = await opened({ width: 360 });
    const frame = page.locator(".table-frame");
    const place = async (what: string) => page.locator(what).first().boundingBox();
    const [name, heading] = [await place("tbody tr:nth-child(60) th"), await place("thead th")];

    await frame.evaluate((element) => {
      element.scrollLeft = 200;
    });
    expect((await place("tbody tr:nth-child(60) th"))?.x).toBe(name?.x);
    await frame.evaluate((element) => {
      element.scrollTop = 600;
    });
    expect((await place("thead th"))?.y).toBe(heading?.y);
    await context.close();
  });

  test("is saved as a workbook", async () => {
    const { page, context } = await opened();
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /xlsx/ }).click(),
    ]);

    expect(saved.suggestedFilename()).toMatch(/board\.xlsx$/);
    await context.close();
  });
});
