import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ReviewAnswer } from "../../../events/api/review.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, settled, startConsole } from "../support/console-in-browser.ts";
import { county, fileSome } from "../support/filed-county.ts";

const reason = "一般公共预算教育支出与统计年鉴不一致，请核对口径，并附财政决算表第 12 页。";

describe.runIf(chromiumPath !== undefined)("the first page", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
    await fileSome(system);
    const office = await system.api(people.office);
    const { json } = await office.call("GET", `${office.at(county)}/review`);
    const items = ReviewAnswer.parse(json)
      .items.filter(({ id }) => id === "3.1")
      .map(({ id, mark }) => ({ item: id, mark, reason }));
    const { status } = await office.call("POST", `${office.at(county)}/decisions`, {
      body: { id: ulid(), kind: "sentBack", items, due: "2099-01-31" },
    });
    if (status !== 201) throw new Error(`sent back: ${status}`);
  });
  afterAll(() => system.stop());

  test("tells a department why something came back, in full, and leads to where it is mended", async () => {
    const { page, context, trouble } = await system.open(people.finance, "/console");
    const row = page.locator(".row").first();
    await row.waitFor();

    expect(await row.locator(".todo-reason").textContent()).toBe(
      `3.1 一般公共预算教育支出只增不减，退回原因（第 1 号决定）：${reason}`,
    );
    expect(await row.textContent()).toContain("截至 2099年1月31日 24:00");
    await page.getByRole("link", { name: /填写自评分/ }).click();
    await page.locator("h1", { hasText: "自评" }).waitFor();
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("tells what was done by its number, and where it can be seen", async () => {
    const { page, context } = await system.open(people.office, "/console");
    await page.getByRole("button", { name: "已办（1）" }).click();
    const row = page.locator(".row", { hasText: "县级退回（3.1）" });
    await row.waitFor();

    expect(await row.textContent()).toContain("第 1 号决定");
    await row.getByRole("link").click();
    await page.locator("h1", { hasText: "县级审核" }).waitFor();
    await context.close();
  });

  test("says that nothing waits, and that nothing is late", async () => {
    const { page, context } = await system.open(people.city, "/console");
    await settled(page);
    await page.getByText("目前没有需要您办理的事项。").waitFor();
    await page.getByRole("button", { name: "逾期（0）" }).click();

    await page.getByText("没有逾期的事项。").waitFor();
    await context.close();
  });

  test("a row is reached and opened by keyboard", async () => {
    const { page, context } = await system.open(people.finance, "/console");
    const link = page.getByRole("link", { name: /填写自评分/ });
    await link.waitFor();
    await page.getByRole("button", { name: /^已办/ }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    await page.locator("h1", { hasText: "自评" }).waitFor();
    expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
    await context.close();
  });
});
