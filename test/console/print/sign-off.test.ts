import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { decidingCounty } from "../support/deciding-county.ts";
import { onPaper, plainText } from "../support/on-paper.ts";

describe.runIf(chromiumPath !== undefined)("the sign-off on paper", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("names the county, the year, the mark and the decision, and every item, folded on the screen or not", async () => {
    const filled = await decidingCounty(system, "140524");
    await filled.check();
    await filled.sign();
    const { page, context } = await system.open(filled.who.leader, "/console/c/140524/sign-off");
    await page.getByText("内容标识").waitFor();
    const { items, case: content } = await filled.review();

    const text = (await onPaper(page)).join("");

    expect(text).toContain("晋城市陵川县");
    expect(text).toContain("2021年度评价");
    expect(text).toContain("第2号决定");
    expect(text.replaceAll("-", "")).toContain(content.mark.slice(0, 16).toUpperCase());
    for (const { id, name } of items) expect(text).toContain(plainText(`${id}${name}`));
    expect(text).not.toContain("撤回报送");
    await context.close();
  });
});
