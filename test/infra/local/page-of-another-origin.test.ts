import { once } from "node:events";
import { createServer } from "node:http";
import { createServer as createListener } from "node:net";
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { credentials, region } from "../../../infra/local/engines/credentials.ts";
import { hiddenPlace, portsNoBrowserReaches } from "../../../infra/local/engines/hidden-place.ts";
import { chromiumPath } from "../../support/chromium.ts";
import { startTestHost, type TestHost } from "../../support/host.ts";

interface Asked {
  readonly method?: string;
  readonly mode?: "no-cors";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const portOf = (url: string): string => new URL(url).port;

/** A web server of somebody else's on this machine, which the person at the browser happened to open. */
const startForeignPage = async () => {
  const server = createServer(({ url = "" }, response) => {
    const [, action = ""] = url.split("?");
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>page</title><form method=post enctype=multipart/form-data action="${action}">
      <input name=key value="evidence/2021/140524/01HZ0000000000000000000001/a.csv">
      <input name=file value="id,value"><button>win a prize</button></form>`);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
};

// Where a machine has no Chromium, upload-guard.test.ts and ports-of-the-host.test.ts still hold the doors
describe.runIf(chromiumPath !== undefined)("a page of another origin in a browser", () => {
  let host: TestHost;
  let browser: Browser;
  let foreign: Awaited<ReturnType<typeof startForeignPage>>;
  beforeAll(async () => {
    host = await startTestHost();
    foreign = await startForeignPage();
    browser = await chromium.launch({
      ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
      args: [
        `--host-resolver-rules=MAP table.example ${new URL(host.endpoints.dynamodb).hostname}, MAP *.example 127.0.0.1`,
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
    foreign.stop();
    await host.stop();
  });

  const open = async (url = foreign.url): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const doors = () => ({
    api: `${host.apiUrl}/v1/cycles/2021/board?division=14`,
    upload: `${host.uploadUrl}/duxue-evidence`,
    table: host.endpoints.dynamodb,
  });

  /** What a script of the page gets to see of an address. */
  const seen = (page: Page, url: string, init: Asked) =>
    page.evaluate(
      ([address, options]) =>
        fetch(address, options).then(
          async (answer) => `${answer.type} ${answer.status} ${await answer.text()}`,
          () => "nothing",
        ),
      [url, init] as const,
    );
  const scanOfTheTable = {
    method: "POST",
    headers: {
      "content-type": "application/x-amz-json-1.0",
      "x-amz-target": "DynamoDB_20120810.Scan",
      authorization: "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=0",
      "x-amz-date": "20211201T000000Z",
    },
    body: JSON.stringify({ TableName: "duxue-compliance" }),
  };

  test.each(["api", "upload", "table"] as const)("reads nothing at the %s", async (door) => {
    const page = await open();
    const url = doors()[door];

    expect(await seen(page, url, {})).toBe("nothing");
    expect(await seen(page, url, scanOfTheTable)).toBe("nothing");
    expect(await seen(page, url, { method: "PUT", body: "x" })).toBe("nothing");
    expect(await seen(page, `${url}/x`, { method: "DELETE" })).toBe("nothing");
    expect(await seen(page, host.endpoints.sqs, {})).toBe("nothing");
  });

  test("leaves nothing in the store with a form", async () => {
    const page = await open(`${foreign.url}?${doors().upload}`);
    const status = page.waitForResponse((answer) => answer.url().startsWith(host.uploadUrl));
    await page.click("button");

    expect((await status).status()).toBe(403);
    expect(await objects()).toEqual([]);
  });

  const objects = async () => {
    const client = new S3Client({ endpoint: host.endpoints.s3, region, credentials });
    const { Contents = [] } = await client.send(
      new ListObjectsV2Command({ Bucket: host.resources.bucket }),
    );
    client.destroy();
    return Contents.map(({ Key }) => Key);
  };

  test("whose name was made to point here is answered as a stranger", async () => {
    const page = await browser.newPage();
    const api = await page.goto(`http://rebound.example:${portOf(host.apiUrl)}/v1/openapi.json`);
    expect([api?.status(), await api?.json()]).toMatchObject([421, { code: "foreignHost" }]);

    const upload = await page.goto(
      `http://rebound.example:${portOf(host.uploadUrl)}/duxue-evidence`,
    );
    expect(upload?.status()).toBe(403);

    const table = page.goto(`http://table.example:${portOf(host.endpoints.dynamodb)}/`);
    await expect(table).rejects.toThrow("ERR_UNSAFE_PORT");
  });

  test("connects to none of the ports that the table's engine may get", async () => {
    const page = await open();
    const { host: address } = hiddenPlace();
    let connections = 0;
    for (const port of portsNoBrowserReaches) {
      const listener = createListener((socket) => {
        connections += 1;
        socket.destroy();
      });
      await once(listener.listen(port, address), "listening");
      const url = `http://${address}:${port}/`;
      expect(await seen(page, url, { mode: "no-cors" })).toBe("nothing");
      await expect(page.evaluate(load(url))).resolves.toBe("error");
      await expect(page.evaluate(openWebSocket, url)).resolves.toMatch(/error|refused/);
      listener.close();
    }

    expect(connections).toBe(0);
  });

  const load = (url: string) => `new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve("load");
    picture.onerror = () => resolve("error");
    picture.src = ${JSON.stringify(url)};
  })`;
  const openWebSocket = (url: string) =>
    new Promise<string>((resolve) => {
      try {
        const socket = new WebSocket(url.replace("http", "ws"));
        socket.onopen = () => resolve("open");
        socket.onerror = () => resolve("error");
      } catch {
        resolve("refused");
      }
    });
});
