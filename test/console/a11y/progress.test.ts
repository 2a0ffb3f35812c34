import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOn } from "../../support/axe.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import {
  type ConsoleInBrowser,
  settled,
  sidewaysOn,
  startConsole,
  widths,
} from "../support/console-in-browser.ts";
import { county, education, fileSome } from "../support/filed-county.ts";

const looks = [
  { width: widths.phone },
  { width: widths.phone, textSize: "largest", colorScheme: "dark" },
  { width: widths.tablet, colorScheme: "dark", locale: "en" },
  { width: widths.desktop, forcedColors: "active" },
  { width: widths.desktop, textSize: "largest" },
  { width: 320 },
] as const;

const screens = [
  { screen: "progress", who: people.office, path: `/console/c/${county}/progress`, sees: "tbody" },
  {
    screen: "progress to look at",
    who: education,
    path: `/console/c/${county}/progress`,
    sees: "tbody",
  },
  { screen: "what is to be done", who: people.office, path: "/console", sees: ".row-link" },
  { screen: "the report", who: people.office, path: `/console/c/${county}/report`, sees: "iframe" },
] as const;

describe.runIf(chromiumPath !== undefined)("the office's overview", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  const faultless = async (page: Page, trouble: readonly string[]) => {
    expect(await violationsOn(page)).toStrictEqual([]);
    expect(trouble).toStrictEqual([]);
    expect(await sidewaysOn(page)).toBe(0);
  };

  describe.each(["nothing", "something"])("with %s filed", (filed) => {
    beforeAll(async () => {
      if (filed === "something") await fileSome(system);
    });

    test.each(screens.flatMap((each) => looks.map((look) => ({ ...each, look }))))(
      "$screen has no accessibility fault at $look",
      async ({ who, path, sees, look }) => {
        const { page, trouble, context } = await system.open(who, path, look);
        await settled(page);
        await page.locator(sees).first().waitFor();

        await faultless(page, trouble);
        await context.close();
      },
    );
  });

  test.each(looks)("the question of whom to urge has no fault at %o", async (look) => {
    const { page, trouble, context } = await system.open(people.office, screens[0].path, look);
    await page.locator(".toolbar button.main").click();
    await page.locator("dialog .notice").waitFor();

    await faultless(page, trouble);
    await context.close();
  });

  test.each(["progress", "report"])("a refusal of %s has no fault", async (screen) => {
    const { page, context } = await system.open(
      people.office,
      `/console/c/140525/${screen}`,
      looks[1],
    );
    await page.getByRole("alert").waitFor();

    expect(await violationsOn(page)).toStrictEqual([]);
    expect(await sidewaysOn(page)).toBe(0);
    await context.close();
  });
});
