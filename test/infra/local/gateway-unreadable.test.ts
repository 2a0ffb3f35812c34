import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../support/gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

/** Sends bytes as they are, and reads what comes until the other side ends. */
const say = (text: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let heard = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk) => {
      heard += chunk;
    });
    socket.on("close", () => resolve(heard));
    socket.on("error", reject);
  });

const close = "Host: 127.0.0.1\r\nConnection: close\r\n\r\n";

test.each([
  ["a method that is none", `BREW /v1/things/a HTTP/1.1\r\n${close}`, 400, "malformedRequest"],
  ["a method in Chinese", `取 /v1/things/a HTTP/1.1\r\n${close}`, 400, "malformedRequest"],
  ["a tunnel", `CONNECT example.org:443 HTTP/1.1\r\n${close}`, 400, "malformedRequest"],
  ["no HTTP at all", Buffer.from([0x16, 3, 1, 0, 5, 13, 10, 13, 10]), 400, "malformedRequest"],
  ["a header that is none", `GET / HTTP/1.1\r\nno header\r\n${close}`, 400, "malformedRequest"],
  [
    "two lengths of one body",
    `POST /v1/things HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n${close}`,
    400,
    "malformedRequest",
  ],
  [
    "a path longer than headers may be",
    `GET /v1/things/${"a".repeat(20_000)} HTTP/1.1\r\n${close}`,
    431,
    "headersTooLarge",
  ],
  ["broken percent-encoding", `GET /v1/%E0%A4 HTTP/1.1\r\n${close}`, 400, "malformedAddress"],
  ["NUL in a path", `GET /v1/things/a%00 HTTP/1.1\r\n${close}`, 400, "malformedAddress"],
  [
    "a line break in a path",
    `GET /v1/things/a%0D%0Ab HTTP/1.1\r\n${close}`,
    400,
    "malformedAddress",
  ],
  ["an address that is a star", `OPTIONS * HTTP/1.1\r\n${close}`, 400, "malformedAddress"],
])("%s gets a problem document", async (_, sent, status, code) => {
  const heard = await say(sent);

  const [head = "", body = ""] = heard.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain("content-type: application/problem+json");
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ status, code, type: "about:blank" });
  expect(head.toLowerCase()).toContain(`apigw-requestid: ${problem.requestId}`);
});

test.each([
  ["//things/a", "two slashes are not a host"],
  ["/v1/x/../things/all", "dots are not walked"],
])("%s is taken as it stands: %s", async (path) => {
  expect(await say(`GET ${path} HTTP/1.1\r\n${close}`)).toContain("404");
});

test("after all that the gateway serves on", async () => {
  expect((await gateway.call("/v1/things/a")).status).toBe(204);
});

test("bytes that are no UTF-8 are handed on as they came, whatever their type says", async () => {
  const body = Buffer.from([0x22, 0xbb, 0xe1, 0x22]);
  await gateway.call("/v1/things", {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
  });

  expect(gateway.asked.at(-1)?.event).toMatchObject({
    body: body.toString("base64"),
    isBase64Encoded: true,
  });
});
