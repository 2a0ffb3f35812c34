import { expect, test } from "vitest";
import { createHandler } from "../../functions/describe-api/handler.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const ask = async (routeKey: string, method = "GET", rawPath = "/", query = {}) => {
  const event = httpEvent({ routeKey, query });
  const requestContext = { ...event.requestContext, http: { method } };
  const handler = createHandler({ log: recordedLog() });
  const answer = await handler({ ...event, rawPath, requestContext }, lambdaContext());
  return {
    status: answer.statusCode,
    allow: answer.headers?.allow,
    body: answer.body === undefined ? undefined : JSON.parse(answer.body),
  };
};

test("a browser that asks for its page gets a success and no word more, without a token", async () => {
  const handler = createHandler({ log: recordedLog() });
  const routeKey = "OPTIONS /{proxy+}";
  const requestContext = { requestId: "r", http: { method: "OPTIONS" } };

  const answer = await handler({ routeKey, rawPath: status, requestContext }, lambdaContext());

  expect(answer).toEqual({ statusCode: 204 });
});
const status = "/v1/counties/140524/cycles/2021/status";
const evidence = "/v1/counties/140524/cycles/2021/evidence";

test("the document is the contract", async () => {
  expect(await ask("GET /v1/openapi.json")).toMatchObject({
    status: 200,
    body: { openapi: "3.1.1" },
  });
});

test.each([
  ["POST", status, "GET, OPTIONS"],
  ["HEAD", status, "GET, OPTIONS"],
  ["PATCH", evidence, "POST, GET, OPTIONS"],
  ["PUT", `${evidence}/01HZZZZZZZZZZZZZZZZZZZZZZZ`, "GET, DELETE, OPTIONS"],
  ["DELETE", "/v1/openapi.json", "GET, OPTIONS"],
])("%s %s gets 405 and the methods that there are", async (method, path, allow) => {
  const answer = await ask("$default", method, path);

  expect(answer).toMatchObject({ status: 405, allow, body: { code: "methodNotAllowed" } });
});

test("OPTIONS says by which methods an address is served", async () => {
  expect(await ask("$default", "OPTIONS", evidence)).toMatchObject({
    status: 204,
    allow: "POST, GET, OPTIONS",
  });
});

test.each([
  "/",
  "/v1",
  "/v1/nothing",
  `${status}/`,
  "/v1/counties//cycles/2021/status",
  "/v2/openapi.json",
])("%s is no address, by any method", async (path) => {
  for (const method of ["GET", "POST", "OPTIONS", "HEAD"])
    expect(await ask("$default", method, path)).toMatchObject({
      status: 404,
      body: { code: "noSuchRoute" },
    });
});

test("an address without query parameters refuses them by name", async () => {
  const { status: code, body } = await ask("GET /v1/openapi.json", "GET", "/", { pretty: "1" });

  expect(code).toBe(422);
  expect(body.findings).toMatchObject([{ code: "parameterNotExpected", path: "pretty" }]);
});
