import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumPath } from "../../support/chromium.ts";
import { people } from "../../support/people.ts";
import { type ConsoleInBrowser, PATIENCE_MS, startConsole } from "../support/console-in-browser.ts";
import { claimsOfPerson, startProvider } from "../support/provider-in-test.ts";

const figures = "/console/c/140524/indicators";
const LABEL = "班主任津贴 2021 年值";
const SIGN_IN = "使用统一身份认证登录";

describe.runIf(chromiumPath !== undefined)("signing in at a province's identity provider", () => {
  let identity: Awaited<ReturnType<typeof startProvider>>;
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    identity = await startProvider();
    system = await startConsole({ provider: identity.provider });
  });
  afterAll(async () => {
    await system.stop();
    await identity.stop();
  });
  beforeEach(() => identity.letSay(claimsOfPerson(people.finance)));

  /** A browser of somebody who is not known yet, at an address of the page. */
  const arrive = async (path: string) => {
    const context = await system.browser.newContext();
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => trouble.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => trouble.push(error.message));
    await page.goto(system.host.apiUrl + path);
    return { context, page, trouble };
  };
  const signIn = (page: Page) => page.getByRole("button", { name: SIGN_IN }).click();
  const refusal = async (page: Page) => {
    const text = await page.getByRole("alert").textContent();
    // Nobody is in, and one may try again
    await page.getByRole("button", { name: SIGN_IN }).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('duxue.token')")).toBeNull();
    return text;
  };

  test("leads to the place that was asked for, with a token that the API takes", async () => {
    const { page, context, trouble } = await arrive(`${figures}?from=letter`);
    const asked = page.waitForRequest(/\/authorize\?/);
    await signIn(page);
    await page.getByLabel(LABEL).waitFor();

    const { searchParams } = new URL((await asked).url());
    expect(Object.fromEntries(searchParams)).toStrictEqual({
      response_type: "code",
      client_id: "console",
      redirect_uri: `${system.host.apiUrl}/console/signed-in`,
      scope: "openid",
      ui_locales: "zh-CN",
      lang: "zh-CN",
      code_challenge_method: "S256",
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(page.url()).toBe(`${system.host.apiUrl}${figures}?from=letter`);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });

  test("leaves the token in the tab alone, and the code nowhere", async () => {
    const { page, context } = await arrive("/console");
    await signIn(page);
    await page.locator(".banner").waitFor();

    const kept = await page.evaluate(
      "JSON.stringify([Object.keys(sessionStorage).sort(), Object.keys(localStorage), document.cookie])",
    );
    expect(kept).toBe('[["duxue.drafts-of","duxue.token"],["duxue.preferences"],""]');
    expect(await context.cookies()).toStrictEqual([]);
    await page.goBack();
    expect(page.url()).not.toContain("code=");
    await context.close();
  });

  test.each([
    { what: "state", change: (to: URL) => to.searchParams.set("state", "another") },
    { what: "error", change: refused },
    { what: "code", change: (to: URL) => to.searchParams.delete("code") },
  ])("is refused with words where the answer's $what is not as it should be", async (given) => {
    const { page, context } = await arrive(figures);
    identity.changeRedirect(given.change);
    await signIn(page);

    const says = given.what === "error" ? "这个账号已停用" : "收到的答复不属于本次登录";
    expect(await refusal(page)).toContain(`登录没有成功：${says}`);
    // The place is not lost by it
    await signIn(page);
    await page.getByLabel(LABEL).waitFor();
    await context.close();
  });

  test.each([
    { what: "nonce", said: { nonce: "another" } },
    { what: "issuer", said: { iss: "https://another.invalid" } },
    { what: "audience", said: { aud: "another" } },
    { what: "end", said: { exp: 1 } },
  ])("is refused with words where the token's $what is not as it should be", async ({ said }) => {
    const { page, context } = await arrive(figures);
    identity.letSay({ ...claimsOfPerson(people.finance), ...said });
    await signIn(page);

    expect(await refusal(page)).toContain("登录没有成功：收到的答复不属于本次登录");
    await context.close();
  });

  test("is refused with words to an account that has no role", async () => {
    const { page, context } = await arrive(figures);
    identity.letSay({ sub: "stranger" });
    await signIn(page);

    expect(await refusal(page)).toContain("该账号没有分配角色和行政区划");
    await context.close();
  });

  test("is refused in the provider's words where it takes the code back", async () => {
    const { page, context } = await arrive(figures);
    identity.refuseToken({ error: "invalid_grant", error_description: "授权码已使用" });
    await signIn(page);

    expect(await refusal(page)).toContain("授权码已使用");
    await context.close();
  });

  test("is no answer to somebody who did not begin it in this tab", async () => {
    const { page, context } = await arrive("/console/signed-in?code=x&state=y");

    expect(await refusal(page)).toContain("本标签页没有发起过登录");
    expect(new URL(page.url()).search).toBe("");
    await context.close();
  });

  test("again, in the middle of the work, leads back to it and to what was typed", async () => {
    const { page, context } = await arrive(figures);
    await signIn(page);
    await page.getByLabel(LABEL).fill("540");
    // The host itself refuses it
    await page.route("**/v1/**", (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: "Bearer ended" } }),
    );
    await page.getByRole("button", { name: "提交 1 项" }).click();
    await page.getByText("登录已失效，请重新登录").waitFor();
    await page.unroute("**/v1/**");
    await signIn(page);

    await page.getByRole("button", { name: "提交 1 项" }).waitFor();
    expect(await page.getByLabel(LABEL).inputValue()).toBe("540");
    expect(new URL(page.url()).pathname).toBe(figures);
    await context.close();
  });

  test("ends with a sign-out here and there, and nothing is left in the tab", async () => {
    const { page, context } = await arrive(figures);
    await signIn(page);
    await page.getByLabel(LABEL).fill("540");
    const ended = page.waitForRequest(/\/endsession\?/);
    await page.getByRole("button", { name: "退出" }).click();

    const { searchParams } = new URL((await ended).url());
    expect(searchParams.get("post_logout_redirect_uri")).toBe(`${system.host.apiUrl}/console`);
    await page.getByRole("button", { name: SIGN_IN }).waitFor();
    expect(await page.evaluate("Object.keys(sessionStorage)")).toStrictEqual(["duxue.drafts-of"]);
    await context.close();
  });
});

/** As RFC 6749, 4.1.2.1 has it. */
const refused = (to: URL): void => {
  to.searchParams.delete("code");
  to.searchParams.set("error", "access_denied");
  to.searchParams.set("error_description", "这个账号已停用");
};
