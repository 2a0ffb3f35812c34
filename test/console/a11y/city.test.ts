import { ulid } from "ulid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violationsOn } from "../../support/axe.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { openingOf2021 } from "../../support/cycle-of-2021.ts";
import { people, type Who } from "../../support/people.ts";
import { countyOfCity } from "../support/city-counties.ts";
import {
  type ConsoleInBrowser,
  type Looks,
  type Opened,
  sidewaysOn,
  startConsole,
  widths,
} from "../support/console-in-browser.ts";

type Page = Opened["page"];
interface Shown {
  readonly name: string;
  readonly who: Who;
  readonly path: string;
  /** What brings the screen into the state that is looked at. */
  readonly until: (page: Page) => Promise<unknown>;
}

const screens: readonly Shown[] = [
  {
    name: "the list of counties",
    who: people.city,
    path: "/console/review",
    until: (page) => page.locator("tbody tr").first().waitFor(),
  },
  {
    name: "the list without a county",
    who: people.city,
    path: "/console/review",
    until: async (page) => {
      await page.getByRole("searchbox").fill("没有");
      await page.locator(".empty").waitFor();
    },
  },
  {
    name: "an item that waits, with a correction refused",
    who: people.city,
    path: "/console/review/140524/8.4",
    until: async (page) => {
      await page.locator(".criterion-more button").first().click();
      await page.locator(".correction .buttons button").first().click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "the question what goes back",
    who: people.city,
    path: "/console/review/140524/1.1",
    until: async (page) => {
      await page.locator(".bar button").nth(1).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "an item of a county that filed nothing",
    who: people.city,
    path: "/console/review/140581",
    until: (page) => page.locator(".beside .empty").waitFor(),
  },
  {
    name: "a confirmed item to look at",
    who: people.inspector,
    path: "/console/review/140525/8.4",
    until: (page) => page.locator(".history li").first().waitFor(),
  },
  {
    name: "what is forwarded",
    who: people.city,
    path: "/console/c/140525/forward",
    until: (page) => page.getByRole("textbox").waitFor(),
  },
  {
    name: "the board",
    who: people.director,
    path: "/console/board",
    until: (page) => page.locator("tbody tr").first().waitFor(),
  },
  {
    name: "the calendar, with a change refused",
    who: people.director,
    path: "/console/calendar",
    until: async (page) => {
      await page.locator("form button.main").click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "the calendar to look at",
    who: people.inspector,
    path: "/console/calendar",
    until: (page) => page.locator(".windows").waitFor(),
  },
];

/** In pairs, not all with all: each screen in six looks that have each width, scheme and size of text. */
const looks: readonly Looks[] = [
  { width: 320 },
  { width: widths.phone, textSize: "largest", colorScheme: "dark" },
  { width: widths.tablet, colorScheme: "dark", locale: "en" },
  { width: widths.tablet, textSize: "large" },
  { width: widths.desktop, forcedColors: "active" },
  { width: widths.desktop, colorScheme: "dark" },
];

describe.runIf(chromiumPath !== undefined)("for everybody", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
    await (await countyOfCity(system, "140524")).handIn();
    const confirmed = await countyOfCity(system, "140525");
    await confirmed.handIn();
    await confirmed.confirm();
    const director = await system.api(people.director);
    await director.call("POST", "/cycles/2021/decisions", {
      body: { id: ulid(), ...openingOf2021 },
    });
  });
  afterAll(() => system.stop());

  test.each(screens)(
    "$name has no accessibility fault and nothing to complain of",
    async (screen) => {
      for (const look of looks) {
        const { page, trouble, context } = await system.open(screen.who, screen.path, look);
        await screen.until(page);

        expect.soft(await violationsOn(page), JSON.stringify(look)).toStrictEqual([]);
        // A refusal is a line of the console by itself
        expect.soft(trouble.filter((line) => !/status of 4\d\d/.test(line))).toStrictEqual([]);
        expect.soft(await sidewaysOn(page), JSON.stringify(look)).toBe(0);
        await context.close();
      }
    },
  );
});
