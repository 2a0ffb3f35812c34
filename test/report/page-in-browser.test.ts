import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { html } from "../../shared/report/html/html.ts";
import { reportModel } from "../../shared/report/report-model.ts";
import { violationsOn } from "../support/axe.ts";
import { chromiumPath } from "../support/chromium.ts";
import { completeCounty } from "../support/complete-county.ts";
import { lingchuan } from "../support/report-counties.ts";

const widths = { phone: 360, tablet: 820, desktop: 1280 } as const;

// Where a machine has no Chromium, hostile-text.test.ts still holds the page's structure
describe.runIf(chromiumPath !== undefined)("the page in a browser", { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    });
  });
  afterAll(() => browser.close());

  const open = async (facts: {
    readonly county?: typeof lingchuan;
    readonly width?: number;
    readonly colorScheme?: "light" | "dark";
  }) => {
    const context = await browser.newContext({
      viewport: { width: facts.width ?? widths.desktop, height: 900 },
      colorScheme: facts.colorScheme ?? "light",
      bypassCSP: false,
    });
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => trouble.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith("http://report.test/"))
        trouble.push(`request: ${request.url()}`);
    });
    await page.route("http://report.test/", (route) =>
      route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: html(reportModel((facts.county ?? lingchuan)())),
      }),
    );
    await page.goto("http://report.test/");
    return { page, trouble };
  };

  test.each([lingchuan, completeCounty])(
    "of %o asks for nothing, complains of nothing",
    async (county) => {
      const { trouble } = await open({ county });

      expect(trouble).toEqual([]);
    },
  );

  test.each([
    ["phone", "light"],
    ["tablet", "light"],
    ["desktop", "light"],
    ["desktop", "dark"],
  ] as const)("has no accessibility fault on a %s, %s", async (device, colorScheme) => {
    const { page } = await open({ width: widths[device], colorScheme });
    await page.evaluate(
      "document.querySelectorAll('details').forEach((each) => { each.open = true; })",
    );

    expect(await violationsOn(page)).toEqual([]);
  });

  test.each(Object.entries(widths))(
    "never scrolls sideways as a whole on a %s",
    async (_, width) => {
      const { page } = await open({ width, county: completeCounty });

      expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBe(
        0,
      );
    },
  );

  test("a filter chosen by keyboard leaves the items of that state", async () => {
    const { page } = await open({});
    const shown = () => page.locator("details:visible").count();
    expect(await shown()).toBe(38);

    await page.locator("#show-partial").focus();
    await page.keyboard.press("Space");

    expect(await shown()).toBe(18);
    expect(await page.locator("details:visible[data-state=partial]").count()).toBe(18);
  });

  test("a cell of the matrix leads to its item and unfolds it; a reason leads to its evidence", async () => {
    const { page } = await open({});

    await page.locator('a[href="#item-3.1"]').click();
    expect(await page.locator("#item-3\\.1").isVisible()).toBe(true);

    await page.locator("#item-3\\.1 a").first().click();
    expect(new URL(page.url()).hash).toMatch(/^#evidence-01FQ/);
    expect(await page.locator(new URL(page.url()).hash).isVisible()).toBe(true);
  });

  test("on paper the order is the official one, without what serves a screen", async () => {
    const { page } = await open({});

    await page.emulateMedia({ media: "print" });

    expect(await page.locator(".overview").isVisible()).toBe(false);
    expect(await page.locator(".watermark").isVisible()).toBe(true);
    expect(await page.locator("h2:visible").allTextContents()).toEqual([
      "一、主要工作成效",
      "二、经验做法",
      "三、存在问题",
      "四、改进措施",
      "附件1 具体内容得分及评分说明",
      "附件2 佐证材料目录",
      "附件3 数据完整性检查结果",
      "附件4 评价标准依据",
    ]);
  });
});
