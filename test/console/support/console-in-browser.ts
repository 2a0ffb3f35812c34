import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { HostOptions } from "../../../infra/local/host.ts";
import { personWith } from "../../journey/client.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { startTestHost, type TestHost } from "../../support/host.ts";
import type { Who } from "../../support/people.ts";

export const widths = { phone: 360, tablet: 820, desktop: 1280 } as const;

export const PATIENCE_MS = 120_000;

export interface Looks {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly forcedColors?: "active";
  readonly textSize?: "standard" | "large" | "largest";
  readonly locale?: "zh" | "en";
}

/** A screen that somebody has open, and what its browser complained of meanwhile. */
export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Lines of the console, errors of scripts, breaches of the page's policy, requests to strangers. */
  readonly trouble: readonly string[];
}

/** The whole system on this machine, and a browser in which people work on its page. */
export const startConsole = async (options: Partial<HostOptions> = {}) => {
  const host = await startTestHost(options);
  const browser = await chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
  });
  const known = new Set([host.apiUrl, host.uploadUrl].map((url) => new URL(url).origin));
  return {
    host,
    browser,
    open: (who: Who, path: string, looks: Looks = {}) =>
      open({ host, browser, known }, { who, path, looks }),
    /** The same person at the API, to make beforehand what a screen is to show. */
    api: async (who: Who) =>
      personWith({ apiUrl: host.apiUrl, tokenFor: host.tokenFor }, await host.tokenFor(who)),
    stop: async () => {
      await browser.close();
      await host.stop();
    },
  };
};
export type ConsoleInBrowser = Awaited<ReturnType<typeof startConsole>>;

interface System {
  readonly host: TestHost;
  readonly browser: Browser;
  readonly known: ReadonlySet<string>;
}

/** Signed in as somebody, at an address of the page (`/console/…`). */
const open = async (
  { host, browser, known }: System,
  { who, path, looks }: { readonly who: Who; readonly path: string; readonly looks: Looks },
): Promise<Opened> => {
  const context = await browser.newContext({
    viewport: { width: looks.width ?? widths.desktop, height: 900 },
    colorScheme: looks.colorScheme ?? "light",
    ...(looks.forcedColors && { forcedColors: looks.forcedColors }),
  });
  // A busy machine may be many times slower; only what never comes meets it
  context.setDefaultTimeout(PATIENCE_MS);
  const token = await host.tokenFor(who);
  const { textSize = "standard", locale = "zh" } = looks;
  const preferences = JSON.stringify({ textSize, locale });
  // Files in frames are of another origin, and the viewer of a PDF has no storage at all
  await context.addInitScript({
    content: `if (window === window.top) {
      sessionStorage.setItem("duxue.token", ${JSON.stringify(token)});
      localStorage.setItem("duxue.preferences", ${JSON.stringify(preferences)});
    }`,
  });
  await context.addInitScript(TELLS_BREACHES);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("console", (message) => trouble.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && !known.has(origin)) trouble.push(`request: ${origin}`);
  });
  await page.goto(host.apiUrl + path);
  await page.locator("h1").waitFor();
  return { page, context, trouble };
};

/** What the policy kept out is told on the console, where the browser itself says it in words of its own. */
const TELLS_BREACHES = `addEventListener("securitypolicyviolation", (breach) =>
  console.error("policy: " + breach.effectiveDirective + " " + breach.blockedURI))`;

/** By how many pixels the page as a whole is wider than its window (WCAG 1.4.10: by none). */
export const sidewaysOn = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

/** Once a screen has what it asked the API for, or was refused it. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator("h1").waitFor();
  await page.locator(".waiting").first().waitFor({ state: "detached" });
};
