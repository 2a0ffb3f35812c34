import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { InvocationFailed } from "../../../infra/local/lambda/function-thread.ts";
import { problemOf, startTestGateway, type TestGateway } from "../../support/gateway.ts";
import { rawRequest } from "../../support/raw-request.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());

test("a request becomes the event API Gateway makes of it", async () => {
  gateway.answerWith(() => ({ statusCode: 204 }));

  const response = await gateway.call("/v1/things/%E6%96%87%20a?b=1&b=2&c=%2F", {
    headers: { accept: "text/html", "x-many": "1" },
  });

  expect(response.status).toBe(204);
  expect(gateway.asked.at(-1)).toMatchObject({
    functionName: "things",
    event: {
      routeKey: "GET /v1/things/{thing}",
      rawPath: "/v1/things/文 a",
      pathParameters: { thing: "文 a" },
      queryStringParameters: { b: "1,2", c: "/" },
      headers: { accept: "text/html", "x-many": "1" },
      requestContext: {
        authorizer: {
          jwt: { claims: { "custom:role": "inspector", "custom:division": "14" } },
        },
      },
    },
  });
});

test("claims arrive as text, as API Gateway gives them", async () => {
  await gateway.call("/v1/things/a");

  const claims = gateway.asked.at(-1)?.event.requestContext.authorizer?.jwt.claims;
  expect(z.record(z.string(), z.string()).parse(claims)).toMatchObject({
    sub: "inspector-14",
    exp: expect.stringMatching(/^\d+$/),
  });
});

test("a literal segment goes before a parameter", async () => {
  await gateway.call("/v1/things/all");

  expect(gateway.asked.at(-1)?.functionName).toBe("all-things");
});

test.each([
  ["JSON as text", "application/json", '{"a":"文"}', false],
  ["a problem as text", "application/problem+json", "{}", false],
  ["other types as base64", "application/pdf", "%PDF", true],
])("a body is handed on: %s", async (_, contentType, body, isBase64Encoded) => {
  await gateway.call("/v1/things", {
    method: "POST",
    body,
    headers: { "content-type": contentType },
  });

  const expected = isBase64Encoded ? Buffer.from(body).toString("base64") : body;
  expect(gateway.asked.at(-1)?.event).toMatchObject({ body: expected, isBase64Encoded });
});

test.each([
  ["an unknown path", "GET", "/v2/things/a"],
  ["an unknown method", "PUT", "/v1/things/a"],
  ["an empty parameter", "GET", "/v1/things/"],
])("%s gets 404, whoever asks", async (_, method, path) => {
  const response = await gateway.call(path, { method, token: "" });

  expect(await problemOf(response)).toMatchObject({ status: 404, code: "noSuchRoute" });
});

test("a path that is no percent-encoded text gets 400", async () => {
  expect(await problemOf(await gateway.call("/v1/things/%zz"))).toMatchObject({
    code: "malformedAddress",
  });
});

test("a body over 10 MB gets 413, one of 10 MB passes", async () => {
  const limit = 10 * 1024 * 1024;
  const post = (size: number) =>
    gateway.call("/v1/things", { method: "POST", body: new Uint8Array(size) });

  expect((await post(limit)).status).toBe(204);
  expect(await problemOf(await post(limit + 1))).toMatchObject({ status: 413 });
});

test("base64 answers are decoded, headers and cookies passed on", async () => {
  gateway.answerWith(() => ({
    statusCode: 201,
    headers: { "Content-Type": "application/octet-stream", "X-A": 1 },
    cookies: ["a=1", "b=2"],
    body: Buffer.from([0, 255, 7]).toString("base64"),
    isBase64Encoded: true,
  }));

  const response = await gateway.call("/v1/things/a");

  expect(response.status).toBe(201);
  expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 7]);
  expect(response.headers.get("x-a")).toBe("1");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("a result without a status is the JSON body of a 200", async () => {
  gateway.answerWith(() => ({ fine: true }));

  const response = await gateway.call("/v1/things/a");

  expect([response.status, await response.json()]).toEqual([200, { fine: true }]);
});

test.each([
  ["threw", 500, "internal"],
  ["crashed", 500, "internal"],
  ["timedOut", 503, "timedOut"],
] as const)("a function that %s is answered without detail", async (reason, status, code) => {
  gateway.answerWith(() => {
    throw new InvocationFailed("things", reason, "the secret detail");
  });

  const response = await gateway.call("/v1/things/a", { headers: { "accept-language": "en" } });

  const text = await response.clone().text();
  expect(text).not.toContain("secret");
  expect(await problemOf(response)).toMatchObject({ status, code });
});

test("the gateway speaks Chinese unless English is gateway.asked for", async () => {
  const title = async (language?: string) =>
    (
      await problemOf(
        await gateway.call(
          "/nowhere",
          language ? { headers: { "accept-language": language } } : {},
        ),
      )
    ).title;

  expect([await title(), await title("en-GB")]).toEqual([
    "没有这个接口地址。",
    "There is no such address.",
  ]);
});

test.each([
  ["127.0.0.1:4600", 401],
  ["localhost", 401],
  ["[::1]:80", 401],
  ["rebound.example", 421],
  ["127.0.0.1.rebound.example:4600", 421],
  ["localhost.rebound.example", 421],
])("a request without a token that came by the name %s gets %i", async (host, status) => {
  const answer = await rawRequest("GET", `${gateway.url}/v1/things/1`, { headers: { host } });

  expect(answer.status).toBe(status);
});
