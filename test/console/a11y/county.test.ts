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

const [open, ready, signed, empty] = ["140524", "140521", "140522", "140525"] as const;

interface Shown {
  readonly name: string;
  readonly who: keyof DecidingCounty["who"];
  readonly path: string;
  /** What brings the screen into the state that is looked at, in either language. */
  readonly until: (page: Page) => Promise<unknown>;
}

const save = async (page: Page) => {
  await page.locator("[id$=-points]").first().fill("x");
  await page.locator(".bar .main").click();
  await page.getByRole("alert").waitFor();
};
const tickTwo = async (page: Page) => {
  await page.locator("tbody, article").first().waitFor();
  for (const at of [1, 2]) await page.locator("tbody input, article header input").nth(at).check();
};
const sendNothing = async (page: Page) => {
  await page.getByRole("dialog").locator("[type=submit]").click();
  await page.getByRole("alert").waitFor();
};
const rows = (page: Page) => page.locator("tbody, article, .self-row").first().waitFor();

const screens: readonly Shown[] = [
  { name: "own points to be typed", who: "finance", path: `${open}/self`, until: rows },
  { name: "own points refused", who: "finance", path: `${open}/self`, until: save },
  { name: "own points locked", who: "office", path: `${signed}/self`, until: rows },
  { name: "nothing filed to assess", who: "office", path: `${empty}/self`, until: rows },
  { name: "items to assign", who: "office", path: `${open}/assign`, until: rows },
  {
    name: "an assignment refused",
    who: "office",
    path: `${open}/assign`,
    until: async (page) => {
      await tickTwo(page);
      await page.locator(".bar .main").click();
      await sendNothing(page);
    },
  },
  { name: "an assignment to look at", who: "leader", path: `${signed}/assign`, until: rows },
  {
    name: "an item checked beside its file",
    who: "office",
    path: `${open}/check`,
    until: async (page) => {
      await page.locator(".filters select").selectOption("all");
      await page.locator("summary").first().click();
      await page.locator(".check-files button").first().click();
      await page.locator("article img").waitFor();
    },
  },
  {
    name: "sending back without a reason",
    who: "office",
    path: `${open}/check`,
    until: async (page) => {
      await tickTwo(page);
      await page.locator(".bar button").nth(1).click();
      await sendNothing(page);
    },
  },
  {
    name: "nothing left to check",
    who: "office",
    path: `${ready}/check`,
    until: (page) => page.locator(".empty").waitFor(),
  },
  {
    name: "unchecked items to be known",
    who: "leader",
    path: `${open}/sign-off`,
    until: (page) => page.locator("summary").click(),
  },
  {
    name: "signing without the statement",
    who: "leader",
    path: `${ready}/sign-off`,
    until: async (page) => {
      await page.locator(".statement .main").click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "a recall in question",
    who: "leader",
    path: `${signed}/sign-off`,
    until: async (page) => {
      await page.locator(".notice-good button").first().click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "where it was shown, to be recorded",
    who: "office",
    path: `${open}/sign-off`,
    until: async (page) => {
      await page.locator("form [type=submit]").click();
      await page.getByRole("alert").waitFor();
    },
  },
];

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
      for (const code of [open, ready, signed])
        counties.set(code, await decidingCounty(system, code));
      counties.set(empty, await decidingCounty(system, empty, []));
      await counties.get(open)?.sendBack("佐证材料缺少公章，请补盖后重新上传。", "1.1", "3.1");
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

    test.each(screens)("$name: in any light, width and size", async (shown) => {
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

    test.each(screens)("$name: in English", async (shown) => {
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
