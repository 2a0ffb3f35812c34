import { cpSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { runToEnd } from "../support/host.ts";
import { people } from "../support/people.ts";
import { removeFolder, temporaryFolder } from "../support/temporary-folder.ts";
import {
  type ConsoleInBrowser,
  PATIENCE_MS,
  settled,
  startConsole,
} from "./support/console-in-browser.ts";
import { claimsOfPerson, startProvider } from "./support/provider-in-test.ts";
import { startSite } from "./support/static-site.ts";

const LABEL = "班主任津贴 2021 年值";
const SIGN_IN = "使用统一身份认证登录";

describe.runIf(chromiumPath !== undefined)(
  "the console as a folder of a province's own web server",
  () => {
    let folder: string;
    let identity: Awaited<ReturnType<typeof startProvider>>;
    let site: Awaited<ReturnType<typeof startSite>>;
    let stranger: Awaited<ReturnType<typeof startSite>>;
    let system: ConsoleInBrowser;
    beforeAll(async () => {
      folder = temporaryFolder("site");
      const strangersFolder = join(folder, "stranger");
      identity = await startProvider();
      site = await startSite(join(folder, "site"));
      stranger = await startSite(strangersFolder);
      system = await startConsole({ provider: identity.provider, consoleOrigin: site.origin });
      const { signIn } = identity.provider;
      const { code, error } = await runToEnd("../console/main.ts", [
        ...["--out", join(folder, "site"), "--api", system.host.apiUrl],
        ...["--evidence", system.host.uploadUrl, "--reports", system.host.uploadUrl],
        ...["--issuer", signIn.issuer, "--client", signIn.clientId],
        ...["--authorization-endpoint", signIn.authorizationEndpoint],
        ...["--token-endpoint", signIn.tokenEndpoint],
      ]);
      expect([code, error]).toStrictEqual([0, ""]);
      cpSync(join(folder, "site"), strangersFolder, { recursive: true });
    });
    afterAll(async () => {
      await system.stop();
      await Promise.all([identity.stop(), site.stop(), stranger.stop()]);
      removeFolder(folder);
    });
    beforeEach(() => identity.letSay(claimsOfPerson(people.finance)));

    const arrive = async (address: string) => {
      const context = await system.browser.newContext();
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const trouble: string[] = [];
      page.on("console", (message) => trouble.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => trouble.push(error.message));
      await page.goto(address);
      await page.getByRole("button", { name: SIGN_IN }).click();
      return { page, context, trouble };
    };

    test("lets one in, shows what is to do, and sends a figure to the store of evidence", async () => {
      const { page, context, trouble } = await arrive(`${site.origin}/console/c/140524/indicators`);
      await page.getByLabel(LABEL).fill("620");
      await page.getByRole("button", { name: "提交 1 项" }).click();
      await page.getByRole("status").filter({ hasText: "已采用" }).waitFor();
      await page.locator(".banner .brand").click();
      await page.waitForURL(`${site.origin}/console`);
      await settled(page);

      expect(await page.locator("main .notice-bad").count()).toBe(0);
      expect(trouble).toStrictEqual([]);
      await context.close();
    });

    test("is opened at any of its addresses, and tells the server's clock", async () => {
      identity.letSay(claimsOfPerson(people.city));
      const { page, context, trouble } = await arrive(`${site.origin}/console/review/140524/1.1`);
      await page.locator(".banner").waitFor();
      const answered = page.waitForResponse(/\/review$/);
      await page.reload();
      const headers = await (await answered).allHeaders();
      await settled(page);

      expect(headers["access-control-expose-headers"]).toContain("date");
      expect(headers["access-control-allow-origin"]).toBe(site.origin);
      expect(trouble).toStrictEqual([]);
      await context.close();
    });

    test("is of no use at an origin that the system was not told of", async () => {
      const { page, context } = await arrive(`${stranger.origin}/console`);
      await page.getByText("无法连接服务器").first().waitFor();

      expect(await puts(page, system.host.uploadUrl)).toBe(false);
      await context.close();
    });

    test("may put into the store from its own origin, where the same is only refused for its signature", async () => {
      const { page, context } = await arrive(`${site.origin}/console`);
      await page.locator(".banner").waitFor();

      expect(await puts(page, system.host.uploadUrl)).toBe(true);
      await context.close();
    });
  },
);

/** Whether a page may put at all, and see what comes of it. */
const puts = (page: Page, store: string): Promise<boolean> =>
  page.evaluate(
    (address) =>
      fetch(address, { method: "PUT", body: "x", headers: { "if-none-match": "*" } }).then(
        () => true,
        () => false,
      ),
    `${store}/evidence/x`,
  );
