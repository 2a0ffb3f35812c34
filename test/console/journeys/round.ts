import { expect } from "vitest";
import { people } from "../../support/people.ts";
import type { ConsoleInBrowser } from "../support/console-in-browser.ts";
import type { Hands } from "../support/hands.ts";

const county = "140524";
const at = `/console/c/${county}`;

/** Longest for a chain of queues and streams on a busy machine. */
const PATIENCE_MS = 120_000;

/** What people of a county and its city do from the first file to the province, each on a screen of their own. */
export const roundOf = (system: ConsoleInBrowser, hands: Hands) => {
  const as = async <T>(
    who: keyof typeof people,
    path: string,
    work: (page: Opened) => Promise<T>,
  ): Promise<T> => {
    const { page, context, trouble } = await system.open(people[who], path);
    const done = await work(page);
    expect(trouble).toStrictEqual([]);
    await context.close();
    return done;
  };
  const button = (page: Opened, name: string | RegExp) => page.getByRole("button", { name });

  return {
    as,
    button,
    /** Everything in the table is sent, and waited for until each file is settled; what was sent before stays in the count. */
    send: async (page: Opened, files: number, inAll = files) => {
      await hands.press(button(page, `开始上传（${files} 个）`));
      await expect
        .poll(() => page.getByRole("status").allTextContents(), { timeout: PATIENCE_MS })
        .toContainEqual(expect.stringMatching(RegExp(`上传 ${inAll} 个：[^中没]*。$`)));
    },
    checkAll: () =>
      as("office", `${at}/check`, async (page) => {
        await hands.press(page.getByLabel(/^全选/));
        await hands.press(button(page, "通过所选"));
        await page.getByText("各项都已审核").waitFor();
      }),
    sign: () =>
      as("leader", `${at}/sign-off`, async (page) => {
        await hands.press(page.getByLabel(/我已核对/));
        await hands.press(button(page, /^确认报送/));
        await page.getByRole("heading", { name: "已报送" }).waitFor();
        return await page.locator("main").textContent();
      }),
    giveBack: (item: string, reason: string) =>
      as("city", `/console/review/${county}/${item}`, async (page) => {
        await hands.press(button(page, "退回本项"));
        const dialog = page.getByRole("dialog");
        await hands.write(dialog.getByRole("textbox").first(), reason);
        await hands.date(dialog.getByLabel(/期限/), "2099-12-31");
        await hands.press(dialog.getByRole("button", { name: "退回" }));
        await dialog.waitFor({ state: "hidden" });
      }),
    /** What waits is ticked in the list and confirmed at once. */
    confirmAll: () =>
      as("city", `/console/review/${county}`, async (page) => {
        await hands.press(page.getByLabel(/^勾选全部待复核/));
        await hands.press(button(page, /^确认所选/));
        await page.getByRole("link", { name: /^上报/ }).waitFor();
      }),
    forward: (summary: string) =>
      as("city", `${at}/forward`, async (page) => {
        await hands.write(page.getByLabel("市级综合意见"), summary);
        await hands.press(button(page, /^上报/));
        await page
          .getByText(/已上报（第 \d+ 号决定）/)
          .first()
          .waitFor();
      }),
    /** What the first screen of somebody says that waits. */
    todoOf: (who: keyof typeof people) =>
      as(who, "/console", async (page) => {
        await page.locator(".rows, .empty").first().waitFor();
        return await page.locator("main").textContent();
      }),
  };
};
type Opened = Awaited<ReturnType<ConsoleInBrowser["open"]>>["page"];
