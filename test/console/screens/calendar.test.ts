import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CalendarAnswer, ReviewAnswer } from "../../../events/api/review.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people, type Who } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";

const reason = "受疫情影响，填报时间顺延，各县抓紧补报材料。";

/** Each test goes on where the one before it left the cycle. */
describe.runIf(chromiumPath !== undefined)("the calendar of a cycle", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  const opened = async (who: Who) => {
    const { page, context, trouble } = await system.open(who, "/console/calendar");
    await page.getByRole("heading", { level: 1, name: "日程" }).waitFor();
    return { page, context, trouble };
  };
  const calendar = async () => {
    const { json } = await (await system.api(people.director)).call("GET", "/cycles/2021/calendar");
    return CalendarAnswer.parse(json);
  };
  const dayOf = async (county: string) => {
    const office = await system.api({ ...people.office, division: county });
    const { json } = await office.call("GET", `${office.at(county)}/review`);
    return ReviewAnswer.parse(json).dueAt;
  };

  test("a director opens it with what the edition proposes; what is wrong is said, and what was typed stays", async () => {
    const { page, context, trouble } = await opened(people.director);

    await page.getByText("启动后涉及全部 117 个县").waitFor();
    await page.getByLabel("依据文件").fill("关于开展2021年评价的通知");
    await page.getByLabel("县级填报截止").fill("2098-11-30");
    await page.getByLabel("市级复核截止").fill("2098-12-31");
    await page.getByLabel("省级核查截止").fill("2099-03-31");
    await page.getByLabel("申辩天数").fill("十");
    await page.getByRole("button", { name: "启动评价" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("申辩天数").fill("10");
    await page.getByRole("button", { name: "启动评价" }).click();
    await page.getByText("第 1 号决定已作出").waitFor();

    expect((await calendar()).settings?.windows.fill.until).toBe("2098-11-30");
    expect(trouble.filter((line) => !line.includes("422"))).toStrictEqual([]);
    await context.close();
  });

  test("a later day is shown with the counties that it concerns before it is sent, and its reason outlives a reload", async () => {
    const { page, context } = await opened(people.director);

    await page.getByLabel("调整理由").fill(reason);
    await page.reload();
    await page.getByLabel("县级填报截止").fill("2098-12-10");
    await page.getByText("涉及现在处于“填报中”的 117 个县").click();
    await page.getByText(/太原市小店区、/).waitFor();
    await expect.poll(() => page.getByLabel("调整理由").inputValue()).toBe(reason);
    await page.getByRole("button", { name: "调整日程" }).click();
    await page.getByText("第 2 号决定已作出").waitFor();

    expect((await calendar()).settings?.windows.fill.until).toBe("2098-12-10");
    await context.close();
  });

  test("some counties get a later day, a decision each; one that is no later is refused and stays ticked", async () => {
    const { page, context } = await opened(people.director);

    for (const name of ["晋城市陵川县", "晋城市泽州县"]) await page.getByLabel(name).check();
    await page.getByLabel("延期理由").fill(reason);
    await page.getByLabel(/新的截止日/).fill("2098-12-01");
    await page.getByRole("button", { name: "延期（2 个县）" }).click();
    await expect.poll(() => page.getByRole("alert").count()).toBe(2);
    await page.getByLabel(/新的截止日/).fill("2098-12-25");
    await page.getByRole("button", { name: "延期（2 个县）" }).click();
    await page.getByText("已延期：晋城市陵川县、晋城市泽州县").waitFor();

    expect(await Promise.all(["140524", "140581"].map(dayOf))).toStrictEqual([
      "2098-12-25T16:00:00.000Z",
      "2098-12-10T16:00:00.000Z",
    ]);
    await context.close();
  });

  test("whoever may look only reads the days and finds nothing to change", async () => {
    const { page, context } = await opened(people.inspector);

    await page.getByText("2098-12-10").waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    expect(await page.getByRole("button", { name: /调整|延期|结束/ }).count()).toBe(0);
    await context.close();
  });

  test("it is closed with a reason, after a question, and then nobody changes it", async () => {
    const { page, context } = await opened(people.director);

    await page.getByRole("button", { name: "结束评价" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("理由").fill("本年度评价工作已全部完成，予以结束。");
    await dialog.getByRole("button", { name: "结束评价" }).click();
    await page.getByText("第 3 号决定已作出").waitFor();

    expect((await calendar()).phase).toBe("closed");
    expect(await page.getByRole("button", { name: "结束评价" }).count()).toBe(0);
    await context.close();
  });
});
