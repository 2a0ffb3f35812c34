import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { UploadAnswer } from "../../../events/api/receipt.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { folderOfTest } from "../../support/temporary-folder.ts";
import { type ConsoleInBrowser, startConsole } from "../support/console-in-browser.ts";
import { expectFiledOnce } from "../support/filed-once.ts";
import { scansIn } from "../support/scans.ts";
import { asksOf, uploadDesk } from "../support/upload-desk.ts";

describe.runIf(chromiumPath !== undefined)("the address that a file is put to", () => {
  let system: ConsoleInBrowser;
  beforeAll(async () => {
    system = await startConsole();
  });
  afterAll(() => system.stop());

  test("that ran out is replaced by another, under the same registration", async () => {
    const county = "140221";
    const paths = scansIn(folderOfTest("expired"), ["1.1-1 过期.png"]);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    const asks = asksOf(page);
    await changeRegistration(page, (upload) => ({
      ...upload,
      expiresAt: new Date(Date.now() - 1000).toISOString(),
    }));
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    expect(asks.filter((ask) => !ask.startsWith("GET"))).toStrictEqual([
      "POST 2021/evidence",
      "POST ID/upload",
      "PUT file",
    ]);
    await expectFiledOnce(system, county, paths);
    await context.close();
  });

  test("that the store refuses is replaced too", async () => {
    const county = "140222";
    const paths = scansIn(folderOfTest("refused"), ["1.1-1 拒收.png"]);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    const asks = asksOf(page);
    await changeRegistration(page, (upload) => ({ ...upload, url: `${upload.url}0` }));
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    expect(asks.filter((ask) => !ask.startsWith("GET"))).toStrictEqual([
      "POST 2021/evidence",
      "PUT file",
      "POST ID/upload",
      "PUT file",
    ]);
    await expectFiledOnce(system, county, paths);
    await context.close();
  });

  test("what lies in the store already (412) counts as arrived", async () => {
    const county = "140212";
    const paths = scansIn(folderOfTest("twice"), ["1.1-1 已在.png"]);
    const { page, context, files, start, done, trouble } = await uploadDesk(system, county);
    const statuses: number[] = [];
    page.on("response", (response) => {
      if (response.request().method() === "PUT") statuses.push(response.status());
    });
    await page.route(`${system.host.uploadUrl}/**`, async (route) => {
      await putBefore(route, paths[0] ?? "");
      await route.continue();
    });
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    expect(statuses).toStrictEqual([412]);
    await expectFiledOnce(system, county, paths);
    // The browser itself remarks on every answer of 4xx
    expect(trouble.filter((line) => !line.includes("412"))).toStrictEqual([]);
    await context.close();
  });

  test("a file that arrived though nobody heard of it is not sent again", async () => {
    const county = "140223";
    const paths = scansIn(folderOfTest("unheard"), ["1.1-1 未闻.png"]);
    const { page, context, files, start, done } = await uploadDesk(system, county);
    await page.route(
      `${system.host.uploadUrl}/**`,
      async (route) => {
        await putBefore(route, paths[0] ?? "");
        await route.abort();
      },
      { times: 1 },
    );
    await files.setInputFiles([...paths]);
    await start.click();
    await done.waitFor();

    await expectFiledOnce(system, county, paths);
    await context.close();
  });
});

/** The same request as the page's, whose answer it will not get. */
const putBefore = async (route: Route, path: string): Promise<void> => {
  const { "content-length": _, host: __, ...headers } = await route.request().allHeaders();
  await fetch(route.request().url(), { method: "PUT", headers, body: readFileSync(path) });
};

type Upload = UploadAnswer["upload"];

/** Has the page told something else of the address of its first registration. */
const changeRegistration = (page: Page, change: (upload: Upload) => Upload): Promise<unknown> =>
  page.route(
    "**/cycles/2021/evidence",
    async (route) => {
      if (route.request().method() !== "POST") return route.fallback();
      const response = await route.fetch();
      const answer = UploadAnswer.parse(await response.json());
      await route.fulfill({ response, json: { ...answer, upload: change(answer.upload) } });
    },
    { times: 1 },
  );
