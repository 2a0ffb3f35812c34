import { expect, test } from "vitest";
import { apiHandler, type Endpoint } from "../../shared/http/api.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const status = "/v1/counties/{county}/cycles/{cycle}/status";
const evidence = "/v1/counties/{county}/cycles/{cycle}/evidence";

/** What somebody gets who asks for a status that says this, holding the answers of these tags. */
const asked = async (says: unknown, held?: string, routeKey = `GET ${status}`) => {
  const answer: Endpoint = async () => ({ kind: "json", status: 200, body: says });
  const handler = apiHandler({ readStatus: answer, requestUpload: answer }, recordedLog());
  const headers = held === undefined ? {} : { "if-none-match": held };
  return handler(httpEvent({ routeKey, headers }), lambdaContext());
};
const tagOf = async (says: unknown): Promise<string> =>
  String((await asked(says)).headers?.etag ?? "");

test("the same answer has the same tag, another answer another", async () => {
  expect(await tagOf({ score: "1.00" })).toMatch(/^"[\w-]{27}"$/);
  expect(await tagOf({ score: "1.00" })).toBe(await tagOf({ score: "1.00" }));
  expect(await tagOf({ score: "1.00" })).not.toBe(await tagOf({ score: "1.01" }));
});

test.each([
  ["its tag", (tag: string) => tag],
  ["its tag, made weak by a proxy", (tag: string) => `W/${tag}`],
  ["its tag among others", (tag: string) => `"other", ${tag}`],
  ["any tag", () => "*"],
])("who holds the answer by %s gets 304 without a body", async (_, held) => {
  const tag = await tagOf({ score: "1.00" });

  const { statusCode, body, headers } = await asked({ score: "1.00" }, held(tag));

  expect([statusCode, body, headers?.etag]).toEqual([304, undefined, tag]);
  expect(headers).toMatchObject({ "cache-control": "no-store", "x-request-id": "r-1" });
});

test.each(["", '"other"', "1.00"])(
  "who holds something else (%s) gets the answer",
  async (held) => {
    const { statusCode, body } = await asked({ score: "1.00" }, held);
    expect([statusCode, body]).toEqual([200, '{"score":"1.00"}']);
  },
);

test("what is no GET has no tag, and is never answered with 304", async () => {
  const { statusCode, headers } = await asked({ id: 1 }, "*", `POST ${evidence}`);
  expect([statusCode, headers?.etag]).toEqual([200, undefined]);
});

test("every answer names its request, refusals too", async () => {
  const handler = apiHandler({}, recordedLog());
  const refused = await handler(httpEvent({ routeKey: `GET ${status}` }), lambdaContext());
  expect([refused.statusCode, refused.headers?.["x-request-id"]]).toEqual([404, "r-1"]);
  expect((await asked({})).headers?.["x-request-id"]).toBe("r-1");
});
