import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../support/gateway.ts";
import { rawRequest } from "../../support/raw-request.ts";

const consoleOrigin = "https://duxue.example";

let open: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  [open, closed] = await Promise.all([startTestGateway({ consoleOrigin }), startTestGateway()]);
});
afterAll(() => Promise.all([open.stop(), closed.stop()]));

const corsOf = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.startsWith("access-control-")),
  );

const preflight = async (gateway: TestGateway, origin: string) => {
  const { status, headers } = await rawRequest("OPTIONS", `${gateway.url}/v1/things`, {
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization,content-type",
    },
  });
  return { status, cors: corsOf(headers) };
};

const admitted = {
  "access-control-allow-origin": consoleOrigin,
  "access-control-expose-headers": "date,apigw-requestid,content-disposition",
};

test("the page of the one origin that was named is told what it may ask, without a token", async () => {
  expect(await preflight(open, consoleOrigin)).toEqual({
    status: 204,
    cors: {
      ...admitted,
      "access-control-allow-methods": "GET,POST,DELETE",
      "access-control-allow-headers": "authorization,content-type",
      "access-control-max-age": "600",
    },
  });
});

test.each([
  ["http://duxue.example"],
  ["https://duxue.example:8443"],
  ["https://duxue.example.evil.example"],
  ["null"],
])("a page of %s is told nothing", async (origin) => {
  expect(await preflight(open, origin)).toEqual({ status: 204, cors: {} });
});

test("where no origin is named no page of another is told anything", async () => {
  expect((await preflight(closed, consoleOrigin)).cors).toEqual({});
});

test.each([
  ["an answer", "/v1/things/a", undefined, 204],
  ["a refusal of the gateway's own", "/v1/things/a", "", 401],
])("%s is that page's to read, and no other's", async (_, path, token, status) => {
  const asked = async (origin: string) => {
    const given = await open.call(path, { headers: { origin }, ...(token === "" && { token }) });
    return [given.status, corsOf(Object.fromEntries(given.headers))];
  };

  expect(await asked(consoleOrigin)).toEqual([status, admitted]);
  expect(await asked("https://other.example")).toEqual([status, {}]);
});

test("no page is told that it may send cookies", async () => {
  const { cors } = await preflight(open, consoleOrigin);

  expect(cors).not.toHaveProperty("access-control-allow-credentials");
});
