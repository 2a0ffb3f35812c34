import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { decidingCounty } from "../support/deciding-county.ts";
import { typing } from "../support/hands.ts";

describe.runIf(chromiumPath !== undefined)("the assignment of items", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  const opened = async (county: string, as: "office" | "leader" = "office") => {
    const filled = await decidingCounty(system, county, []);
    const { page, context, trouble } = await system.open(
      filled.who[as],
      `/console/c/${county}/assign`,
    );
    const row = (id: string) => page.getByRole("row", { name: new RegExp(`\\b${id} `) });
    await row("1.1").waitFor();
    const button = (name: string) => page.getByRole("button", { name });
    const dialog = page.getByRole("dialog");
    const focus = () => page.evaluate("document.activeElement.textContent.trim()");
    const handsOf = async (id: string) => {
      const item = await filled.itemNamed(id);
      return [item?.lead, item?.assist];
    };
    return { ...filled, page, context, trouble, row, button, dialog, focus, handsOf };
  };

  test("begins from what the edition proposes; many go out at once, and assigning again is the way back", async () => {
    const { page, row, button, dialog, focus, handsOf, kinds, trouble, context } =
      await opened("140521");
    expect(await row("3.1").textContent()).toMatch(/县财政局.*县统计局/);
    await page.getByLabel("勾选某部门牵头的各项").selectOption("finance");
    await button("分派所选").click();
    expect(await dialog.getByLabel("牵头部门").inputValue()).toBe("finance");
    await dialog.getByLabel("牵头部门").selectOption("audit");
    await dialog.getByLabel("完成期限（可不填）").fill("2099-11-20");
    await dialog.getByRole("button", { name: "分派所选" }).click();

    await expect.poll(focus).toMatch(/^已分派 \d+ 项$/);
    await row("3.1").getByText("（与建议不同）").waitFor();
    expect(await row("3.1").textContent()).toContain("11月20日 24:00");
    expect((await handsOf("3.1"))[0]).toBe("audit");

    await row("3.1").getByRole("checkbox").check();
    await button("所选恢复为建议").click();
    await expect.poll(() => handsOf("3.1")).toStrictEqual(["finance", ["statistics"]]);
    expect((await handsOf("3.2"))[0]).toBe("audit");
    expect(await kinds()).toStrictEqual(["assigned", "assigned"]);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("items of different departments have no lead in common: one is asked for, by keyboard alone", async () => {
    const { row, button, dialog, focus, handsOf, context } = await opened("140522");
    for (const id of ["1.2", "1.3"]) await typing.press(row(id).getByRole("checkbox"));
    await typing.press(button("分派所选"));
    const send = dialog.getByRole("button", { name: "分派所选" });
    await typing.press(send);
    await expect.poll(focus).toContain("牵头部门");
    await typing.choose(dialog.getByLabel("牵头部门"), "finance");
    await typing.press(send);

    await expect.poll(focus).toBe("已分派 2 项");
    expect([(await handsOf("1.2"))[0], (await handsOf("1.3"))[0]]).toEqual(["finance", "finance"]);
    await context.close();
  });

  test("others look at the matrix and tick nothing", async () => {
    const { page, context } = await opened("140525", "leader");

    await page.getByText("您可以查看；现在不能由您办理。").waitFor();
    expect(await page.getByRole("row").count()).toBe(39);
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await context.close();
  });
});
