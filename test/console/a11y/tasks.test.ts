import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOn } from "../../support/axe.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import {
  type ConsoleInBrowser,
  type Looks,
  sidewaysOn,
  startConsole,
  widths,
} from "../support/console-in-browser.ts";
import { county, education, fileSome, signCounty } from "../support/filed-county.ts";

const nobody = { role: "clerk", division: "140581", subject: "office-2" } as const;
const endingSoon = { ...education, ttl: "4m" };

/** Every two of width, colours and size of the text meet at least once. */
const allLooks: readonly Looks[] = [
  { width: widths.phone },
  { width: widths.phone, colorScheme: "dark", textSize: "largest" },
  { width: widths.tablet, colorScheme: "dark" },
  { width: widths.tablet, textSize: "largest", locale: "en" },
  { width: widths.desktop, forcedColors: "active", textSize: "largest" },
  { width: widths.desktop, colorScheme: "dark" },
  { width: 320 },
];
/** One of each width, of which each is told apart by colours and size as well. */
const someLooks: readonly Looks[] = [
  { width: widths.phone, colorScheme: "dark", textSize: "largest" },
  { width: widths.tablet, locale: "en" },
  { width: widths.desktop, forcedColors: "active" },
];

describe.runIf(chromiumPath !== undefined)("tasks, figures, evidence and signing in", () => {
  let system: ConsoleInBrowser;
  let filed: Awaited<ReturnType<typeof fileSome>>;
  beforeAll(async () => {
    system = await startConsole();
    filed = await fileSome(system);
  }, 120_000);
  afterAll(() => system.stop());

  const at = (screen: string) => `/console/c/${county}/${screen}`;
  const ready = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();
  const figureRefused = async (page: Page) => {
    await page.locator('tbody input[id^="figure-"]').first().fill("x");
    await page.locator(".bar button").click();
    await page.locator(".field-error").first().waitFor();
  };
  const withdrawing = async (page: Page) => {
    await page.locator(".evidence .buttons > button").first().click();
    await page.getByRole("dialog").waitFor();
  };
  const menuOpen = async (page: Page) => {
    const menu = page.locator(".menu-button");
    if (await menu.isVisible()) await menu.click();
    await page.locator(".places").waitFor();
  };
  const signedOut = async (page: Page) => {
    await menuOpen(page);
    await page.locator(".banner-tools > button").last().click();
    await page.locator(".choice").first().waitFor();
  };
  const sessionOver = async (page: Page) => {
    await page.locator(".ending button").click();
    await page.locator(".sign-in .notice").waitFor();
  };

  test.each([
    [
      "nothing was filed of what is asked for",
      nobody,
      "/console/c/140581/tasks",
      ready("article"),
      someLooks,
    ],
    ["much is asked for and some was filed", education, at("tasks"), ready("article"), allLooks],
    ["figures are typed", education, at("indicators"), ready("tbody tr"), allLooks],
    ["a figure was refused", education, at("indicators"), figureRefused, someLooks],
    [
      "an evidence was refused",
      education,
      () => at(`evidence/${filed.rejected}`),
      ready(".finding"),
      allLooks,
    ],
    [
      "an evidence counts",
      education,
      () => at(`evidence/${filed.figures}`),
      ready(".file-view"),
      someLooks,
    ],
    [
      "its file is awaited",
      education,
      () => at(`evidence/${filed.awaited}`),
      ready(".file-field"),
      someLooks,
    ],
    [
      "it was withdrawn",
      people.office,
      () => at(`evidence/${filed.withdrawn}`),
      ready(".track"),
      someLooks,
    ],
    [
      "it is being withdrawn",
      people.office,
      () => at(`evidence/${filed.accepted}`),
      withdrawing,
      someLooks,
    ],
    ["there is no such screen", people.office, at("nowhere"), ready("h1"), someLooks],
    ["the menu is open", people.office, "/console", menuOpen, someLooks],
    ["the session ends soon", endingSoon, "/console", ready(".ending"), someLooks],
    ["it has ended", endingSoon, "/console", sessionOver, someLooks],
    ["nobody is signed in", people.office, "/console", signedOut, someLooks],
  ] as const)(
    "have no accessibility fault where %s",
    async (_, who, path, reach, looks) => {
      for (const look of looks) {
        const address = typeof path === "string" ? path : path();
        const { page, trouble, context } = await system.open(who, address, look);
        await reach(page);

        expect(await violationsOn(page), JSON.stringify(look)).toStrictEqual([]);
        expect(await sidewaysOn(page), JSON.stringify(look)).toBe(0);
        expect(trouble, JSON.stringify(look)).toStrictEqual([]);
        await context.close();
      }
    },
    120_000,
  );

  test("have none once all of it is locked", async () => {
    await signCounty(system, filed);
    for (const look of someLooks.slice(1))
      for (const screen of ["tasks", "indicators", `evidence/${filed.accepted}`]) {
        const { page, trouble, context } = await system.open(people.office, at(screen), look);
        await page.locator("article, tbody tr, .track").first().waitFor();

        expect(await violationsOn(page), `${screen} ${JSON.stringify(look)}`).toStrictEqual([]);
        expect(await sidewaysOn(page)).toBe(0);
        expect(trouble).toStrictEqual([]);
        await context.close();
      }
  }, 120_000);
});
