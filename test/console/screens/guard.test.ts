import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";

describe.runIf(chromiumPath !== undefined)("a screen that cannot be drawn", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("says so, and leaves the way to every other", async () => {
    const { page, context } = await system.open(people.office, "/console");
    // An answer that no version of this page expects
    await page.route(/\/v1\/counties\/140524\/cycles\/2021\/review/, (route) =>
      route.fulfill({ json: {} }),
    );

    await page.getByRole("link", { name: "县级审核" }).click();
    const failed = page.getByRole("heading", { name: "这一页无法显示" });
    await failed.waitFor();
    expect(await page.getByRole("button", { name: "刷新" }).isVisible()).toBe(true);
    await page.getByRole("link", { name: /^待办/ }).click();
    await page.getByRole("heading", { name: "工作台" }).waitFor();

    expect(await failed.count()).toBe(0);
    await context.close();
  });
});
