import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { loseNextAnswer } from "../support/broken-line.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { type DecidingCounty, decidingCounty } from "../support/deciding-county.ts";
import { type Hands, pointing, typing } from "../support/hands.ts";

describe.runIf(chromiumPath !== undefined)("the self-assessment", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  const opened = async (filled: DecidingCounty, as: "finance" | "office" = "finance") => {
    const { page, context, trouble } = await system.open(
      filled.who[as],
      `/console/c/${filled.county}/self`,
    );
    const row = (id: string) => page.getByRole("region", { name: new RegExp(`^${id} `) });
    await row("3.1").waitFor();
    const points = (id: string) => row(id).getByLabel("自评分", { exact: true });
    const note = (id: string) => row(id).getByLabel("自评说明");
    const button = page.getByRole("button", { name: "保存" });
    const says = (text: string | RegExp) => page.getByRole("status").filter({ hasText: text });
    const focus = () => page.evaluate("document.activeElement.textContent.trim()");
    const assess = async (hands: Hands, id: string, ...[own, why]: readonly [string, string]) => {
      await hands.write(points(id), own);
      await hands.write(note(id), why);
    };
    return { page, context, trouble, row, points, note, button, says, focus, assess };
  };
  const selfOf = async (filled: DecidingCounty, id: string) => {
    const item = await filled.itemNamed(id);
    return [item?.self, item?.selfNote];
  };

  test("what a department types stays through a reload, and one button saves all of it, by keyboard alone", async () => {
    const filled = await decidingCounty(system, "140521");
    const { page, points, button, says, assess, trouble, context } = await opened(filled);
    await assess(typing, "3.1", "3.5", "预算执行情况良好。");
    await assess(typing, "3.2", "2", "生均支出略有增长。");
    await says("2 项有修改，尚未保存").waitFor();
    await page.reload();
    expect(await points("3.1").inputValue()).toBe("3.5");
    await typing.press(button);
    await says("已保存 2 项").waitFor();

    expect(await selfOf(filled, "3.1")).toStrictEqual(["3.50", "预算执行情况良好。"]);
    expect(await selfOf(filled, "3.2")).toStrictEqual(["2.00", "生均支出略有增长。"]);
    await expect.poll(() => points("3.1").inputValue()).toBe("3.50");
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("what the system refuses stays typed and is named with its field; the rest is saved", async () => {
    const filled = await decidingCounty(system, "140522");
    const { page, points, note, button, focus, assess, context } = await opened(filled);
    await assess(pointing, "3.1", "99", "填写有误的一项。");
    await assess(pointing, "3.2", "很好", "不是数字。");
    await assess(pointing, "3.3", "1", "填写正确的一项。");
    await button.click();

    await expect.poll(focus).toContain("请先更正以下 2 处");
    expect(await focus()).toContain("自评分请填数字");
    await page.getByRole("link", { name: /^3\.2 / }).press("Enter");
    await expect.poll(() => points("3.2").evaluate((field) => field.matches(":focus"))).toBe(true);
    expect(await points("3.2").getAttribute("aria-invalid")).toBe("true");
    expect(await note("3.1").inputValue()).toBe("填写有误的一项。");
    expect(await selfOf(filled, "3.3")).toStrictEqual(["1.00", "填写正确的一项。"]);
    expect(await filled.kinds()).toStrictEqual(["selfAssessed"]);
    await context.close();
  });

  test("how much of a note is left is told while it is typed", async () => {
    const filled = await decidingCounty(system, "140525");
    const { row, note, context } = await opened(filled);
    await note("3.1").fill("一".repeat(500));
    const left = row("3.1").locator("[aria-live=polite]");
    expect(await left.textContent()).toBe("还可输入 0 字");
    await note("3.1").fill("一".repeat(502));

    expect(await left.textContent()).toBe("超出 2 字");
    await context.close();
  });

  test("pressed twice, and saved again after the answer was lost, it is one decision", async () => {
    const filled = await decidingCounty(system, "140581");
    const { page, button, says, focus, assess, context } = await opened(filled);
    await assess(pointing, "3.1", "3.00", "预算执行情况良好。");
    await loseNextAnswer(page);
    await button.click();
    await expect.poll(focus).toContain("已填写的内容不会丢失");
    await button.dblclick();
    await says(/已保存|没有未保存/).waitFor();

    expect(await filled.kinds()).toStrictEqual(["selfAssessed"]);
    await context.close();
  });

  test("a department sees its own items; once the county handed in, nobody types", async () => {
    const filled = await decidingCounty(system, "140524");
    const { row, context } = await opened(filled);
    expect(await row("6.1").count()).toBe(0);
    await context.close();
    await filled.check();
    await filled.sign();
    const locked = await opened(filled, "office");
    await locked.page.getByText("您可以查看；现在不能由您办理。").waitFor();

    expect(await locked.row("6.1").count()).toBe(1);
    expect(await locked.page.getByRole("textbox").count()).toBe(0);
    await locked.context.close();
  });
});
