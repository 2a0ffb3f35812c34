import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scan } from "../../journey/files.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type CountyOfCity, countyOfCity } from "../support/city-counties.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { pointing, typing } from "../support/hands.ts";

const reason = "抽查工资发放表，实际发放标准低于填报数。";
type Page = Awaited<ReturnType<ConsoleInBrowser["open"]>>["page"];

describe.runIf(chromiumPath !== undefined)("the workspace of whoever reviews", () => {
  let system: ConsoleInBrowser;
  let county: CountyOfCity;
  const at = (item: string) => `/console/review/140524/${item}`;
  beforeAll(async () => {
    system = await startConsole();
    county = await countyOfCity(system, "140524");
    await county.handIn({ ...scan(["2.3-1"], 9), fileName: "lost.png" });
  });
  afterAll(() => system.stop());

  const item = async (id: string) => (await county.review()).items.find((each) => each.id === id);
  const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
  const headline = (page: Page) =>
    page.evaluate("document.activeElement.matches('h1') && document.activeElement.textContent");

  test("an item is confirmed by the keyboard alone, and the focus goes to the next that waits", async () => {
    const { page, context, trouble } = await system.open(people.city, at("1.2"));

    await typing.press(button(page, "确认本项"));
    await page.getByRole("heading", { level: 1, name: /^1\.3 / }).waitFor();

    expect(await headline(page)).toMatch(/^1\.3 /);
    expect(await page.getByRole("status").first().textContent()).toMatch(/第 \d+ 号决定已作出/);
    expect((await item("1.2"))?.state).toBe("confirmed");
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test.each([
    { hands: "a mouse", by: pointing, id: "8.4", name: "班主任津贴", to: "400" },
    { hands: "the keyboard alone", by: typing, id: "1.1", name: "应交材料", to: "1.1-1" },
  ])(
    "$name is corrected with $hands; the server says what it comes to before anything is written",
    async ({ by, id, name, to }) => {
      const { page, context } = await system.open(people.city, at(id));
      const before = await item(id);

      await by.press(button(page, `更正 ${name}`));
      const form = page.getByRole("form", { name: `更正：${name}` });
      if (id === "8.4") await by.write(form.getByLabel(/更正后的数据/), to);
      else await by.choose(form.getByLabel("不认可的材料", { exact: true }), to);
      await by.write(form.getByLabel("更正的理由"), "太短");
      await by.press(form.getByRole("button", { name: "试算" }));
      await form.getByRole("alert").waitFor();
      await by.write(form.getByLabel("更正的理由"), reason);
      await by.press(form.getByRole("button", { name: "加入更正" }));
      await page.getByText(/试算结果：本项 \d+\.\d\d 分/).waitFor();
      const unwritten = await item(id);
      await by.press(button(page, "确认本项（含 1 处更正）"));
      await page.getByText(/号决定已作出/).waitFor();

      expect(unwritten).toStrictEqual(before);
      expect(await item(id)).toMatchObject({
        state: "confirmed",
        differences: [{ reasons: [reason] }],
      });
      await page.goto(system.host.apiUrl + at(id));
      await expect.poll(() => page.locator(".criteria").textContent()).toContain(reason);
      await expect.poll(() => page.locator(".history").textContent()).toContain(reason);
      await context.close();
    },
  );

  test("of several at once what moved is refused and marked, and the rest stays chosen", async () => {
    const { page, context } = await system.open(people.city, at("2.1"));
    const list = page.getByRole("navigation", { name: "项目" });
    for (const id of ["2.1", "2.2", "2.3"])
      await list.getByRole("checkbox", { name: RegExp(`勾选 ${id} `) }).check();
    await county.lose("lost.png");

    await button(page, "确认所选（3 项）").click();
    await page.getByText(/其余仍为勾选/).waitFor();
    const marked = await list.getByRole("listitem").filter({ hasText: "2.3 " }).textContent();
    await button(page, "确认所选（2 项）").click();
    await page.getByText(/号决定已作出/).waitFor();

    expect(marked).toContain("有变动");
    expect([(await item("2.1"))?.state, (await item("2.3"))?.state]).toStrictEqual([
      "confirmed",
      "moved",
    ]);
    await context.close();
  });

  test("a file stands beside its criteria from the place where it is kept, and opens in a window of its own", async () => {
    const { page, context, trouble } = await system.open(people.city, at("1.1"));
    const picture = page.getByRole("img", { name: "scan.png" });
    await picture.waitFor();
    const [apart] = await Promise.all([
      context.waitForEvent("page"),
      button(page, "在新窗口打开").click(),
    ]);
    await apart.waitForURL((url) => url.origin === new URL(system.host.uploadUrl).origin);

    expect(await picture.getAttribute("src")).toContain(system.host.uploadUrl);
    const [saved] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "县级自评文字材料")
        .click()
        .then(() => button(page, "下载").click()),
    ]);
    expect(saved.suggestedFilename()).toBe("narrative.md");
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test.each([{}, { width: 360, textSize: "largest" }] as const)(
    "the bar of what may be done never lies over what has the focus, at %o",
    async (looks) => {
      const { page, context } = await system.open(people.city, at("3.2"), looks);
      await button(page, "确认本项").waitFor();
      const places: string[] = [];
      await page.locator("h1").focus();
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press("Tab");
        const hidden = await page.evaluate(`(() => {
        const [bar, one] = [document.querySelector(".bar"), document.activeElement];
        if (!one || one === document.body || bar.contains(one) || !one.closest(".desk")) return "";
        if (one.matches(".table-frame")) return "";
        const [below, mine] = [bar.getBoundingClientRect(), one.getBoundingClientRect()];
        return mine.bottom > below.top && mine.top < below.bottom ? one.outerHTML : "";
      })()`);
        places.push(String(hidden));
      }

      expect(places.filter((place) => place !== "")).toStrictEqual([]);
      await context.close();
    },
  );

  test("whoever may look only is told so and finds nothing to press", async () => {
    const { page, context } = await system.open(people.inspector, at("8.4"));
    await page.getByText("您可以查看；现在不能由您办理。").waitFor();

    expect(await page.getByRole("button", { name: /^(确认|退回|更正)/ }).count()).toBe(0);
    await context.close();
  });

  test("reasons for giving back are begun from what is missing, outlive a reload, and go back with one day for all", async () => {
    const { page, context } = await system.open(people.city, at("8.4"));
    await button(page, "退回本项").click();
    const dialog = page.getByRole("dialog");
    const offered = dialog.getByLabel("常用理由");
    const [, missing = ""] = await offered.locator("option").allTextContents();
    await offered.selectOption(missing);
    await page.reload();
    await button(page, "退回本项").click();
    await expect.poll(() => dialog.getByRole("textbox").first().inputValue()).toBe(missing);
    await dialog.getByLabel("一并退回县级自评文字材料").check();
    await dialog.getByRole("textbox").nth(1).fill(reason);
    await dialog.getByLabel(/期限/).fill("2099-12-31");
    await dialog.getByRole("button", { name: "退回", exact: true }).click();
    await page.getByText(/号决定已作出/).waitFor();

    expect(missing).toContain("缺少应交材料");
    const review = await county.review();
    expect(review.narrative.lastReason?.reason).toBe(reason);
    expect(review.stage).toBe("returned");
    expect(review.items.find(({ id }) => id === "8.4")?.lastReason?.reason).toBe(missing);
    await context.close();
  });
});
