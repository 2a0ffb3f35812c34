import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOn } from "../../support/axe.ts";
import { chromiumPath } from "../../support/chromium.ts";
import {
  type ConsoleInBrowser,
  type Looks,
  sidewaysOn,
  startConsole,
  widths,
} from "../support/console-in-browser.ts";
import { type DecidingCounty, decidingCounty } from "../support/deciding-county.ts";
import {
  empty,
  filling,
  ready,
  type Shown,
  screensOfReview,
  signed,
} from "../support/review-screens.ts";

/** Every two of width, colours and size of the text meet at least once. */
const looks: readonly Looks[] = [
  { width: widths.phone },
  { width: widths.phone, colorScheme: "dark", textSize: "largest" },
  { width: widths.tablet, colorScheme: "dark" },
  { width: widths.tablet, textSize: "largest" },
  { width: widths.desktop, forcedColors: "active", textSize: "largest" },
  { width: widths.desktop, colorScheme: "dark" },
];

/** The page as it stands looks otherwise, as when somebody turns a phone or changes a setting. */
const lookAt = async (page: Page, { width, colorScheme, forcedColors, textSize }: Looks) => {
  await page.setViewportSize({ width: width ?? widths.desktop, height: 900 });
  await page.emulateMedia({
    colorScheme: colorScheme ?? "light",
    forcedColors: forcedColors ?? "none",
  });
  await page.evaluate(
    `document.documentElement.setAttribute("data-text-size", "${textSize ?? "standard"}")`,
  );
};

/** A refusal is an answer that the browser tells of. */
const unexpected = (trouble: readonly string[]): readonly string[] =>
  trouble.filter((line) => !line.includes("status of 4"));

describe.runIf(chromiumPath !== undefined)(
  "the county's screens have no accessibility fault",
  () => {
    let system: ConsoleInBrowser;
    const counties = new Map<string, DecidingCounty>();
    beforeAll(async () => {
      system = await startConsole();
      for (const code of [filling, ready, signed])
        counties.set(code, await decidingCounty(system, code));
      counties.set(empty, await decidingCounty(system, empty, []));
      await counties.get(filling)?.sendBack("佐证材料缺少公章，请补盖后重新上传。", "1.1", "3.1");
      await counties.get(ready)?.check();
      await counties.get(signed)?.check();
      await counties.get(signed)?.sign();
    });
    afterAll(() => system.stop());

    const opened = async ({ who, path, until }: Shown, locale: "zh" | "en" = "zh") => {
      const [code = ""] = path.split("/");
      const holder = counties.get(code)?.who[who];
      if (!holder) throw new Error(`no county ${code}`);
      const screen = await system.open(holder, `/console/c/${path}`, { locale });
      await until(screen.page);
      return screen;
    };

    test.each(screensOfReview)("$name: in any light, width and size", async (shown) => {
      const { page, trouble, context } = await opened(shown);

      for (const look of looks) {
        await lookAt(page, look);
        expect({ look, faults: await violationsOn(page) }).toStrictEqual({ look, faults: [] });
      }
      await lookAt(page, { width: 320 });
      expect(await sidewaysOn(page)).toBe(0);
      expect(unexpected(trouble)).toStrictEqual([]);
      await context.close();
    });

    test.each(screensOfReview)("$name: in English", async (shown) => {
      const { page, context } = await opened(shown, "en");

      expect(await violationsOn(page)).toStrictEqual([]);
      await context.close();
    });

    test("the confirmation: what was decided and what happens next", async () => {
      const { page, context } = await opened({
        name: "signed",
        who: "leader",
        path: `${ready}/sign-off`,
        until: async (page) => {
          await page.locator(".statement input").check();
          await page.locator(".statement .main").click();
          await page.locator(".signed").waitFor();
        },
      });

      for (const look of looks) {
        await lookAt(page, look);
        expect({ look, faults: await violationsOn(page) }).toStrictEqual({ look, faults: [] });
      }
      await lookAt(page, { width: 320 });
      expect(await sidewaysOn(page)).toBe(0);
      await context.close();
    });
  },
);
