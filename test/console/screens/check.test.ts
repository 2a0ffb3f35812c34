import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { decidingCounty, figuresOfCounty } from "../support/deciding-county.ts";

describe.runIf(chromiumPath !== undefined)("the county's check", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  const opened = async (county: string, as: "office" | "leader" = "office") => {
    const filled = await decidingCounty(system, county);
    const { page, context, trouble } = await system.open(
      filled.who[as],
      `/console/c/${county}/check`,
    );
    await page.getByRole("article").first().waitFor();
    const tick = (id: string) => page.getByRole("checkbox", { name: new RegExp(`^勾选 ${id} `) });
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const focus = () => page.evaluate("document.activeElement.textContent.trim()");
    return { ...filled, page, context, trouble, tick, button, focus };
  };

  test("what is ticked passes at once, and the focus goes to the next item that waits", async () => {
    const { tick, button, focus, itemNamed, trouble, context, kinds } = await opened("140521");
    await tick("1.1").check();
    await tick("1.2").check();
    await button("通过所选").click();

    await expect.poll(focus).toMatch(/^1\.3 /);
    expect((await itemNamed("1.2"))?.state).toBe("checked");
    await expect.poll(() => tick("1.1").count()).toBe(0);
    expect(await kinds()).toStrictEqual(["checked"]);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("an item shows its figures, and a file beside them when it is opened", async () => {
    const { page, trouble, context } = await opened("140522");
    await page.getByText("1.1 的数据与材料（应交材料 1/3）").click();
    await page.getByRole("button", { name: "查看 scan.png" }).click();

    await page.getByRole("article").getByRole("img").waitFor();
    expect(await page.getByRole("region", { name: "1.1 的测点与得分依据" }).isVisible()).toBe(true);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("an item is not sent back without a reason: the summary takes the focus and leads to the field", async () => {
    const { page, tick, button, focus, itemNamed, context } = await opened("140525");
    await tick("2.1").check();
    await button("退回所选").click();
    await button("退回").click();

    await expect.poll(focus).toContain("请先更正以下 1 处");
    await page.getByRole("link", { name: /至少10个字符/ }).press("Enter");
    const reason = page.getByRole("textbox", { name: /2\.1 .* 的理由/ });
    expect(await reason.getAttribute("aria-invalid")).toBe("true");
    const usual = "佐证材料缺少出具单位公章，请加盖公章后重新上传。";
    await page.getByRole("combobox", { name: "常用理由" }).selectOption(usual);
    expect(await reason.inputValue()).toBe(usual);
    await button("退回").click();

    await expect.poll(async () => (await itemNamed("2.1"))?.state).toBe("sentBack");
    await expect.poll(focus).toMatch(/^2\.2 /);
    expect((await itemNamed("2.1"))?.lastReason?.reason).toBe(usual);
    await context.close();
  });

  test("a reason that was typed is still there after a reload", async () => {
    const { page, tick, button, context } = await opened("140581");
    const words = "会议记录只有签到，没有议题和结论。";
    const begin = async () => {
      await tick("1.1").check();
      await button("退回所选").click();
      return page.getByRole("textbox", { name: /1\.1 .* 的理由/ });
    };
    await (await begin()).fill(words);
    await page.reload();

    expect(await (await begin()).inputValue()).toBe(words);
    await context.close();
  });

  test("what moved while it was looked at is marked and not passed; the rest stays ticked and passes", async () => {
    const county = "140524";
    const { page, tick, button, focus, office, itemNamed, context } = await opened(county);
    const before = await itemNamed("8.4");
    await tick("8.4").check();
    await tick("8.5").check();
    await office.file(county, figuresOfCounty("520"));
    await expect.poll(async () => (await itemNamed("8.4"))?.mark).not.toBe(before?.mark);
    await button("通过所选").click();

    await expect.poll(focus).toContain("8.4");
    await page.getByText("刚刚变动").waitFor();
    expect([await tick("8.4").isChecked(), await tick("8.5").isChecked()]).toEqual([false, true]);
    await button("通过所选").click();
    await expect.poll(async () => (await itemNamed("8.5"))?.state).toBe("checked");
    expect((await itemNamed("8.4"))?.state).toBe("open");
    await context.close();
  });

  test("others look at the items and tick none", async () => {
    const { page, context } = await opened("140502", "leader");

    await page.getByText("您可以查看；现在不能由您办理。").waitFor();
    expect(await page.getByRole("article").count()).toBe(38);
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await context.close();
  });
});
