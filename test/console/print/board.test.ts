import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countiesWithin, fullDivisionName } from "../../../shared/domain/place/division.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { pdfPages } from "../../support/pdf-pages.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { plainText } from "../support/on-paper.ts";

describe.runIf(chromiumPath !== undefined)("the board on paper", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("is A3 across, says whose and when, repeats its heading, and has every county", async () => {
    const { page, context } = await system.open(people.director, "/console/board");
    await page.locator("tbody tr").first().waitFor();
    await page.getByText("山西省", { exact: true }).first().waitFor();

    const pages = await pdfPages(await page.pdf({ preferCSSPageSize: true }));

    const texts = pages.map((sheet) => plainText(sheet.texts.map(({ text }) => text).join("")));
    const all = texts.join("");
    for (const { width, height } of pages)
      expect([Math.round(width), Math.round(height)]).toStrictEqual([420, 297]);
    expect(texts.filter((text) => !text.includes("县(市、区)"))).toStrictEqual([]);
    expect(texts[0]).toMatch(/山西省.*2021年度评价.*打印时间:\d{4}年/);
    expect(
      countiesWithin("14").filter((code) => !all.includes(fullDivisionName(code))),
    ).toStrictEqual([]);
    expect(all).not.toContain("下载表格");
    await context.close();
  });
});
