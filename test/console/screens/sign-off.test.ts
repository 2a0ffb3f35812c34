import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { narrative, scan } from "../../journey/files.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { loseNextAnswer } from "../support/broken-line.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import {
  type DecidingCounty,
  decidingCounty,
  figuresOfCounty,
} from "../support/deciding-county.ts";
import { type Hands, pointing, typing } from "../support/hands.ts";

describe.runIf(chromiumPath !== undefined)("the sign-off", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  const opened = async (filled: DecidingCounty, as: "office" | "leader" = "leader") => {
    const { county } = filled;
    const { page, context, trouble } = await system.open(
      filled.who[as],
      `/console/c/${county}/sign-off`,
    );
    const statement = page.getByRole("checkbox", { name: /我已核对/ });
    const button = page.getByRole("button", { name: "确认报送", exact: true });
    const signed = page.getByRole("heading", { level: 1, name: "已报送" });
    const focus = () => page.evaluate("document.activeElement.textContent.trim()");
    const sign = async (hands: Hands) => {
      await hands.press(statement);
      await hands.press(button);
    };
    return { page, context, trouble, statement, button, signed, focus, sign };
  };
  const checked = async (county: string) => {
    const filled = await decidingCounty(system, county);
    await filled.check();
    return filled;
  };

  test("by keyboard alone: what is unchecked is known item by item, then one statement, then the number and what happens next", async () => {
    const filled = await decidingCounty(system, "140521");
    const ids = (await filled.review()).items.map(({ id }) => id);
    await filled.check(...ids.filter((id) => id !== "2.1" && id !== "12.2"));
    const { page, signed, focus, sign, trouble, context } = await opened(filled);
    const known = page.getByRole("checkbox", { name: /^知悉/ });
    await known.first().waitFor();
    expect(await known.count()).toBe(2);

    for (const box of await known.all()) await typing.press(box);
    await sign(typing);
    await signed.waitFor();

    await expect.poll(focus).toBe("已报送");
    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain("第 2 号决定");
    expect(text).toMatch(/报送时间\d{4}年\d{1,2}月\d{1,2}日/);
    expect(text).toContain("由市级复核");
    expect((await filled.review()).stage).toBe("submitted");
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("the page tells what is signed: score, grade, own words, and a mark that a report's reader can compare", async () => {
    const filled = await checked("140522");
    const { page, context } = await opened(filled);
    const { case: content, result } = await filled.review();
    await page.getByText("内容标识").waitFor();

    const text = (await page.locator("main").textContent()) ?? "";
    expect(text).toContain(result.score);
    expect(text).toContain(result.grade);
    expect(text.replaceAll("-", "")).toContain(content.mark.slice(0, 16).toUpperCase());
    await context.close();
  });

  test("nothing is signed without the statement: the summary takes the focus and leads to its box", async () => {
    const filled = await checked("140525");
    const { page, statement, button, focus, context } = await opened(filled);
    await button.click();

    await expect.poll(focus).toContain("请先勾选声明");
    await page.getByRole("link", { name: /请先勾选声明/ }).press("Enter");
    await expect
      .poll(() => statement.evaluate((box) => box === box.ownerDocument.activeElement))
      .toBe(true);
    expect(await filled.kinds()).toStrictEqual(["checked"]);
    await context.close();
  });

  test("whatever else is missing is told at once, and the focus is there: what is unchecked as a way to its boxes, the rest in the system's words", async () => {
    const filled = await decidingCounty(system, "140581", [figuresOfCounty(), scan(["1.1-1"], 3)]);
    const { page, focus, sign, context } = await opened(filled);
    await page.getByText("未上传").waitFor();
    await sign(pointing);

    await expect.poll(focus).toContain("还有 38 项未审核");
    expect(await page.locator(".finding-message").allTextContents()).toStrictEqual([
      "尚未报送自评文字。",
    ]);
    await page.getByRole("link", { name: /还有 38 项未审核/ }).press("Enter");
    await expect.poll(focus).toBe("尚未审核的项目（38）");
    expect(await filled.kinds()).toStrictEqual([]);
    await context.close();
  });

  test("pressed twice, and sent again after its answer was lost, it is one decision", async () => {
    const twice = await checked("140502");
    const hasty = await opened(twice);
    await hasty.statement.check();
    await hasty.button.dblclick();
    await hasty.signed.waitFor();
    await hasty.context.close();

    const cut = await checked("140406");
    const line = await opened(cut);
    await loseNextAnswer(line.page);
    await line.sign(pointing);
    await expect.poll(line.focus).toContain("无法连接服务器");
    await line.button.click();
    await line.signed.waitFor();
    await line.context.close();

    expect([await twice.kinds(), await cut.kinds()]).toStrictEqual([
      ["checked", "signedOff"],
      ["checked", "signedOff"],
    ]);
  });

  test("what moved while the leader looked is not signed: the page has what there is now, and the statement is made for that", async () => {
    const filled = await checked("140403");
    const { page, statement, button, signed, focus, context } = await opened(filled);
    await statement.check();
    const before = await filled.review();
    await filled.office.file(filled.county, narrative());
    await expect.poll(async () => (await filled.review()).case.mark).not.toBe(before.case.mark);
    await button.click();

    await expect.poll(focus).toContain("没有办成");
    await page.getByText("上面已是最新内容").waitFor();
    await expect.poll(() => statement.isChecked()).toBe(false);
    await statement.check();
    await button.click();
    await signed.waitFor();
    expect((await filled.review()).signedOff?.stands).toBe(true);
    await context.close();
  });

  test("until the city's first word the leader may recall it, with a reason", async () => {
    const filled = await checked("140404");
    await filled.sign();
    const { page, context } = await opened(filled);
    await page.getByRole("button", { name: "撤回报送" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("发现一项数据填报有误，撤回后更正。");
    await dialog.getByRole("button", { name: "撤回报送" }).click();

    await page.getByRole("checkbox", { name: /我已核对/ }).waitFor();
    expect((await filled.review()).stage).toBe("open");
    await context.close();
  });

  test("the office looks, and records where the self-evaluation was shown", async () => {
    const filled = await checked("140405");
    const { page, focus, button, context } = await opened(filled, "office");
    await page.getByText("由县政府领导确认报送").waitFor();
    expect(await button.count()).toBe(0);
    const record = page.getByRole("button", { name: "登记公示" });
    await record.click();
    await expect.poll(focus).toContain("请先更正以下 3 处");
    await page.getByLabel("公示网址").fill("https://www.example.gov.cn/zp");
    await page.getByLabel("开始日期").fill("2021-11-01");
    await page.getByLabel("结束日期").fill("2021-11-10");
    await record.click();

    await page.getByText("2021-11-01 至 2021-11-10").waitFor();
    expect((await filled.review()).disclosed?.url).toBe("https://www.example.gov.cn/zp");
    await context.close();
  });
});
