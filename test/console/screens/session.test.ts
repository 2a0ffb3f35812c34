import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { county } from "../support/filed-county.ts";

const figures = `/console/c/${county}/indicators`;
/** Whom the sign-in of this machine makes of the same wish. */
const finance = { ...people.finance, subject: `clerk-${county}-finance` };
const endingSoon = { ...finance, ttl: "4m" };
const LABEL = "班主任津贴 2021 年值";

describe.runIf(chromiumPath !== undefined)("a session", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  }, 60_000);
  afterAll(() => system.stop());

  type Page = Awaited<ReturnType<ConsoleInBrowser["open"]>>["page"];
  const signInAs = async (page: Page, department: string) => {
    await page.getByLabel("部门", { exact: true }).selectOption(department);
    await page.getByRole("button", { name: "以填报员身份进入" }).click();
  };
  /** From now on the API takes this page's token no more. */
  const refuseTokens = (page: Page) =>
    page.route("**/v1/**", (route) =>
      route.fulfill({ status: 401, contentType: "application/json", body: "{}" }),
    );

  test("is told to end five minutes before it does, and goes on at the same place with what was typed", async () => {
    const { page, context } = await system.open(endingSoon, figures);
    await page.getByLabel(LABEL).fill("530");
    const warning = page.getByRole("alert").filter({ hasText: /[1-4] 分钟后失效/ });
    await warning.getByRole("button", { name: "现在重新登录" }).click();
    await page.getByText("登录已失效，请重新登录").waitFor();
    await signInAs(page, "finance");

    await page.getByRole("button", { name: "提交 1 项" }).waitFor();
    expect(await page.getByLabel(LABEL).inputValue()).toBe("530");
    expect(new URL(page.url()).pathname).toBe(figures);
    expect(await page.getByRole("alert").count()).toBe(0);
    await context.close();
  });

  test("of eight hours says nothing of its end when it begins", async () => {
    const { page, context } = await system.open(finance, figures);
    await page.getByLabel(LABEL).waitFor();

    expect(await page.getByText("分钟后失效").count()).toBe(0);
    await context.close();
  });

  test("whose token is refused is asked to sign in again, and what was typed is there after it", async () => {
    const { page, context } = await system.open(finance, figures);
    await page.getByLabel(LABEL).fill("540");
    await refuseTokens(page);
    await page.getByRole("button", { name: "提交 1 项" }).click();
    await page.getByText("登录已失效，请重新登录").waitFor();
    await page.unroute("**/v1/**");
    await page.reload();

    await page.getByRole("button", { name: "提交 1 项" }).waitFor();
    expect(await page.getByLabel(LABEL).inputValue()).toBe("540");
    await context.close();
  });

  test("that somebody else begins after it finds nothing of what was typed", async () => {
    const { page, context } = await system.open(endingSoon, figures);
    await page.getByLabel(LABEL).fill("550");
    await page.getByRole("button", { name: "现在重新登录" }).click();
    await signInAs(page, "humanResources");
    await page.getByText("县人力资源和社会保障局").first().waitFor();
    await page.getByLabel(LABEL).waitFor();

    expect(await page.getByLabel(LABEL).inputValue()).toBe("");
    await context.close();
  });

  test("that is left leaves nothing behind in the tab", async () => {
    const { page, context } = await system.open(finance, figures);
    await page.getByLabel(LABEL).fill("560");
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByRole("heading", { name: "登录" }).waitFor();

    const kept = await page.evaluate("JSON.stringify(sessionStorage)");
    expect(kept).not.toContain("560");
    expect(kept).not.toContain("duxue.token");
    await context.close();
  });

  test("may be begun in English by whoever reads only that", async () => {
    const { page, context } = await system.open(finance, "/console");
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByRole("button", { name: "English" }).click();

    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await page.getByRole("button", { name: /County leader/ }).click();
    await page.getByRole("heading", { level: 1, name: "My desk" }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await context.close();
  });
});

describe.runIf(chromiumPath !== undefined)("the frame", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  }, 60_000);
  afterAll(() => system.stop());

  test("on a phone keeps the ways to other screens behind a button, which closes once one was taken", async () => {
    const { page, context } = await system.open(people.office, "/console", { width: 360 });
    const menu = page.getByRole("button", { name: /菜单/ });
    await menu.waitFor();
    expect(await page.getByRole("link", { name: "我的任务" }).count()).toBe(0);
    await menu.click();
    await page.getByRole("link", { name: "我的任务" }).click();
    await page.getByRole("heading", { level: 1, name: "我的任务" }).waitFor();

    expect(await menu.getAttribute("aria-expanded")).toBe("false");
    const { height } = (await page.locator("header").boundingBox()) ?? { height: 0 };
    expect(height).toBeLessThan(150);
    await context.close();
  });

  test("is passed by keyboard with one link, and a new screen begins at its heading", async () => {
    const { page, context } = await system.open(people.office, "/console");
    await page.locator(".row-link").waitFor();
    const focused = () => page.evaluate("document.activeElement.textContent");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("跳到正文");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("content");
    await page.getByRole("link", { name: "批量上传" }).click();
    await page.getByRole("heading", { level: 1, name: "批量上传" }).waitFor();
    expect(await focused()).toBe("批量上传");
    await context.close();
  });

  test("writes everything larger for whoever asks, and remembers it", async () => {
    const { page, context } = await system.open(people.office, "/console");
    await page.getByLabel("字号").selectOption("largest");

    const size = await page.evaluate("getComputedStyle(document.documentElement).fontSize");
    expect(size).toBe("24px");
    expect(await page.evaluate("localStorage.getItem('duxue.preferences')")).toContain("largest");
    await context.close();
  });
});
