import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type CountyOfCity, countyOfCity } from "../support/city-counties.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { typing } from "../support/hands.ts";

const summary = "经市级复核，材料齐全，同意上报省级核查。";

describe.runIf(chromiumPath !== undefined)("the city's word to the province", () => {
  let system: ConsoleInBrowser;
  let county: CountyOfCity;
  beforeAll(async () => {
    system = await startConsole();
    county = await countyOfCity(system, "140524");
    await county.handIn();
  });
  afterAll(() => system.stop());

  test("is not asked for before every item is confirmed; then it is given by the keyboard alone, and stands", async () => {
    const early = await system.open(people.city, "/console/c/140524/forward");
    await early.page.getByText("还有 38 项没有确认").waitFor();
    expect(await early.page.getByRole("button", { name: "上报" }).count()).toBe(0);
    await early.context.close();

    await county.confirm();
    const { page, context, trouble } = await system.open(people.city, "/console/c/140524/forward");
    await typing.write(page.getByLabel("市级综合意见"), summary);
    await page.reload();
    await expect.poll(() => page.getByLabel("市级综合意见").inputValue()).toBe(summary);
    await typing.press(page.getByRole("button", { name: "上报" }));
    await page.getByText(/已上报（第 \d+ 号决定）/).waitFor();

    expect((await county.review()).stage).toBe("confirmed");
    expect(await page.getByRole("button", { name: "上报" }).count()).toBe(0);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("shows the points of each item at each level, and why they differ", async () => {
    const { page, context } = await system.open(people.inspector, "/console/c/140524/forward");
    const row = page.getByRole("row", { name: /^8\.4 / });
    const { items, result } = await county.review();
    const [item] = items.filter(({ id }) => id === "8.4");

    await expect
      .poll(() => row.getByRole("cell").allTextContents())
      .toStrictEqual(["市级已确认", "—", item?.system, item?.city, "—"]);
    await page.getByText(`合计 ${result.score} 分，${result.grade}`).waitFor();
    await context.close();
  });
});
