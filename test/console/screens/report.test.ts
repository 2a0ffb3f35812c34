import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole, widths } from "../support/console-in-browser.ts";
import { county, fileSome, signCounty } from "../support/filed-county.ts";

const path = `/console/c/${county}/report`;

describe.runIf(chromiumPath !== undefined)("the page of the report", () => {
  let system: ConsoleInBrowser;
  let filed: Awaited<ReturnType<typeof fileSome>>;
  beforeAll(async () => {
    system = await startConsole();
    filed = await fileSome(system);
  });
  afterAll(() => system.stop());

  test.each([widths.phone, widths.desktop])(
    "shows the report in a frame from where reports are kept, as a draft, %i pixels wide",
    async (width) => {
      const { page, context, trouble } = await system.open(people.office, path, { width });
      const frame = page.frameLocator("iframe");
      await frame.locator(".draft", { hasText: "草稿" }).waitFor();
      const src = (await page.locator("iframe").getAttribute("src")) ?? "";

      expect(new URL(src).origin).toBe(new URL(system.host.uploadUrl).origin);
      expect(await frame.locator("h1").textContent()).toContain("陵川县人民政府");
      expect(await page.locator(".item-head").textContent()).toMatch(/未报送状态版本 4/);
      expect(trouble).toStrictEqual([]);
      await context.close();
    },
  );

  test.each([
    ["下载 Word", "docx"],
    ["下载 PDF", "pdf"],
    ["下载 Markdown", "md"],
  ])("%s saves it under its own name", async (button, extension) => {
    const { page, context } = await system.open(people.office, path);
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: button }).click();

    expect((await saved).suggestedFilename()).toBe(`${county}-2021-v4.${extension}`);
    await context.close();
  });

  test("to print it the PDF opens in a window of its own", async () => {
    const { page, context } = await system.open(people.office, path);
    const opened = context.waitForEvent("request", (request) => /\.pdf\?/.test(request.url()));
    await page.getByRole("button", { name: "打印（PDF）" }).click();

    const { searchParams } = new URL((await opened).url());
    expect(searchParams.get("response-content-disposition")).toMatch(/^inline/);
    await context.close();
  });

  test("who comes back to the page reads on where he was", async () => {
    const { page, context } = await system.open(people.office, path);
    await page.frameLocator("iframe").locator("h1").waitFor();
    const src = await page.locator("iframe").getAttribute("src");
    const asked = page.waitForResponse(/\/report\?format=html&link=true$/);
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await (await asked).finished();

    expect(await page.locator("iframe").getAttribute("src")).toBe(src);
    await context.close();
  });

  test("the report of another county is refused in the API's words", async () => {
    const { page, context } = await system.open(people.office, "/console/c/140525/report");
    await page.getByRole("alert").waitFor();

    expect(await page.locator("iframe").count()).toBe(0);
    await context.close();
  });

  test("once the leader has signed the report is no draft any more, and says by which decision", async () => {
    await signCounty(system, filed);
    const { page, context } = await system.open(people.leader, path);
    await page.frameLocator("iframe").locator("h1").waitFor();

    expect(await page.locator(".item-head").textContent()).toMatch(/^已报送（第 2 号决定）/);
    expect(await page.frameLocator("iframe").locator(".watermark").count()).toBe(0);
    await context.close();
  });
});
