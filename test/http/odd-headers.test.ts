import fc from "fast-check";
import { expect, test } from "vitest";
import { createHandler } from "../../functions/describe-api/handler.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const handler = createHandler({ log: recordedLog() });
const statusFor = async (headers: Readonly<Record<string, string>>) =>
  (await handler(httpEvent({ routeKey: "GET /v1/openapi.json", headers }), lambdaContext()))
    .statusCode;

test.each([
  { accept: ";;;" },
  { accept: "a/b;q=NaN, */*;q=-1" },
  { accept: "" },
  { accept: "image/png", "accept-language": "%%%" },
  { "accept-language": "zz-ZZ;q=9, *" },
  { "content-type": 'application/json; charset="' },
])("headers as odd as %j are answered all the same", async (headers) => {
  expect(await statusFor(headers)).toBe(200);
});

test("no header of wishes brings the service down", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (accept, language) => {
      expect(await statusFor({ accept, "accept-language": language })).toBe(200);
    }),
  );
});
