import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { narrative, scan } from "../../journey/files.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { awaitedFile, county, education, fileSome, reportAs } from "../support/filed-county.ts";

const pathOf = (evidenceId: string) => `/console/c/${county}/evidence/${evidenceId}`;
const fileNamed = (name: string, bytes: Uint8Array, mimeType: string) => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
});

describe.runIf(chromiumPath !== undefined)("the page of an evidence", () => {
  let system: ConsoleInBrowser;
  let filed: Awaited<ReturnType<typeof fileSome>>;
  beforeAll(async () => {
    system = await startConsole();
    filed = await fileSome(system);
  }, 60_000);
  afterAll(() => system.stop());

  test.each([
    ["accepted", "已采用", ["登记 已完成", "送达 已完成", "校验 已完成", "采用 已完成"]],
    ["rejected", "有问题", ["登记 已完成", "送达 已完成", "校验 已完成", "采用 未完成"]],
    ["awaited", "等待文件", ["登记 已完成", "送达 未完成", "校验 未完成", "采用 未完成"]],
    ["withdrawn", "已撤回", ["登记 已完成", "送达 已完成", "校验 已完成", "采用 未完成"]],
  ] as const)(
    "of one that is %s says so, and which steps are behind it",
    async (which, word, steps) => {
      const { page, context, trouble } = await system.open(education, pathOf(filed[which]));
      await page.locator(".track").waitFor();

      expect(await page.locator(".panel .tag").first().textContent()).toBe(word);
      const told = await page.locator(".track li").allTextContents();
      expect(told.map((text) => text.replace(/^[✓○]\s*/, ""))).toStrictEqual(steps);
      expect(trouble).toStrictEqual([]);
      await context.close();
    },
  );

  test("a finding says where, what and how to mend it, in the language that was chosen", async () => {
    const { page, context } = await system.open(education, pathOf(filed.rejected));
    const finding = page.locator(".finding");
    await finding.waitFor();
    const chinese = await finding.textContent();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("What to do").waitFor();

    expect(chinese).toContain("怎么改");
    // No Chinese is left in it, neither the page's words nor the API's
    expect(await finding.textContent()).not.toMatch(/\p{Script=Han}/u);
    await context.close();
  });

  test("a PDF stands in a frame from where evidence is kept, a picture is shown, a Word file is saved", async () => {
    const { page, context } = await system.open(education, pathOf(filed.accepted));
    const frame = page.locator("iframe.file-frame");
    await frame.waitFor();
    const src = (await frame.getAttribute("src")) ?? "";
    const answer = await fetch(src);
    expect(new URL(src).origin).toBe(new URL(system.host.uploadUrl).origin);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("content-disposition")).toMatch(/^inline/);
    await context.close();

    const clerk = await system.api(education);
    const picture = await clerk.file(county, scan(["5.1-1"], 8));
    const word = await clerk.file(county, {
      ...scan(["4.1-1"]),
      bytes: await reportAs(system, "docx"),
      fileName: "统计表.docx",
      contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    });
    const shown = await system.open(education, pathOf(picture.evidenceId));
    const image = shown.page.locator(".file-view img");
    await image.waitFor();
    await image.evaluate((each) => "decode" in each && each.decode());
    expect(shown.trouble).toStrictEqual([]);
    await shown.context.close();

    const saved = await system.open(education, pathOf(word.evidenceId));
    const [download] = await Promise.all([
      saved.page.waitForEvent("download"),
      saved.page.getByRole("button", { name: "下载" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("统计表.docx");
    expect(await saved.page.locator("iframe, img").count()).toBe(0);
    await saved.context.close();
  });

  test("a file that never came is chosen again and sent; another file is not taken for it", async () => {
    const { page, context } = await system.open(education, pathOf(filed.awaited));
    const field = page.getByLabel("重新选择并上传");
    await field.setInputFiles(fileNamed("scan.png", scan([], 99).bytes, "image/png"));
    await page.getByText("这不是登记时的那个文件").waitFor();

    await field.setInputFiles(fileNamed("scan.png", awaitedFile.bytes, "image/png"));
    await page.locator(".panel .tag").getByText("已采用").waitFor();
    expect(await page.locator(".track-done").count()).toBe(4);
    await context.close();
  });

  test("of the county's own words it shows how much was read of each part", async () => {
    const office = await system.api(people.office);
    const { evidenceId } = await office.file(county, narrative());
    const { page, context } = await system.open(people.office, pathOf(evidenceId));
    const row = page.locator("tbody tr", { hasText: "存在问题" });
    await row.waitFor();

    expect(Number(await row.locator("td").textContent())).toBeGreaterThan(8);
    await context.close();
  });

  test("it is withdrawn with a reason that others read on it", async () => {
    const clerk = await system.api(education);
    const { evidenceId } = await clerk.file(county, scan(["6.1-1"], 10));
    const { page, context } = await system.open(education, pathOf(evidenceId));
    await page.getByRole("button", { name: "撤回" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("理由").fill("盖章不全，补盖后重报");
    await dialog.getByRole("button", { name: "撤回" }).click();

    await page.getByText("撤回理由：盖章不全，补盖后重报").waitFor();
    expect(await page.getByRole("button", { name: "恢复" }).count()).toBe(1);
    await context.close();
  });

  test("replacing it leads to the upload for the same document, in its place", async () => {
    const { page, context } = await system.open(education, pathOf(filed.accepted));
    const link = page.getByRole("link", { name: "替换" });
    await link.waitFor();

    const query = new URLSearchParams((await link.getAttribute("href"))?.split("?")[1]);
    expect(Object.fromEntries(query)).toStrictEqual({
      kind: "document",
      document: "1.1-1",
      supersedes: filed.accepted,
    });
    await context.close();
  });

  test.each([
    ["another department", people.finance, "由其他部门出具"],
    ["the city", people.city, "您可以查看"],
  ])("%s reads it and is offered nothing to do with it", async (_, who, told) => {
    const { page, context } = await system.open(who, pathOf(filed.accepted));
    await page.getByText(told).waitFor();

    await page.locator("iframe").waitFor();
    expect(await page.getByRole("button", { name: "撤回" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "替换" }).count()).toBe(0);
    await context.close();
  });

  test("an address of no evidence says so", async () => {
    const { page, context } = await system.open(education, pathOf("01HX0000000000000000000000"));
    await page.getByText("没有这份材料").waitFor();
    await context.close();
  });
});
