import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOn } from "../../support/axe.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import {
  type ConsoleInBrowser,
  sidewaysOn,
  startConsole,
  widths,
} from "../support/console-in-browser.ts";

describe.runIf(chromiumPath !== undefined)("the page", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test.each([
    { width: widths.phone },
    { width: widths.phone, textSize: "largest" },
    { width: widths.tablet, colorScheme: "dark" },
    { width: widths.desktop, forcedColors: "active" },
    { width: widths.desktop, locale: "en" },
    { width: 320 },
  ] as const)("has no accessibility fault and nothing to complain of at %o", async (looks) => {
    const { page, trouble, context } = await system.open(people.office, "/console", looks);
    await page.locator(".row-link").waitFor();

    expect(await violationsOn(page)).toStrictEqual([]);
    expect(trouble).toStrictEqual([]);
    expect(await sidewaysOn(page)).toBe(0);
    await context.close();
  });
});
