import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { people } from "../support/people.ts";
import { type ConsoleInBrowser, startConsole } from "./support/console-in-browser.ts";

/** What Firefox 90 and Safari 14 have not, taken from this one; a script that asks for it all the same breaks. */
const TAKES_AWAY = `
  delete HTMLDialogElement.prototype.showModal;
  delete HTMLDialogElement.prototype.close;
  delete Array.prototype.at;
  delete Array.prototype.findLast;
  delete Array.prototype.toSorted;
  delete Object.hasOwn;
  delete Object.groupBy;
  delete Crypto.prototype.randomUUID;
  delete window.structuredClone;
  delete window.requestIdleCallback;`;

describe.runIf(chromiumPath !== undefined)("a browser of 2021", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("asks its question as a part of the page, and takes it away again", async () => {
    const { page, context, trouble } = await system.open(people.office, "/console");
    await context.addInitScript(TAKES_AWAY);
    await page.goto(`${system.host.apiUrl}/console/c/140524/assign`);
    await page.getByRole("checkbox").nth(1).check();
    await page.getByRole("button", { name: "分派所选" }).click();
    const question = page.locator(".dialog[open]");
    await question.waitFor();

    expect(await question.evaluate((each) => each.contains(each.ownerDocument.activeElement))).toBe(
      true,
    );
    await question.getByRole("button", { name: "取消" }).click();
    await question.waitFor({ state: "detached" });
    expect(await page.locator(".dialog").first().isVisible()).toBe(false);
    expect(trouble).toStrictEqual([]);
    await context.close();
  });
});
