import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { apiHandler, type Endpoint } from "../../shared/http/api.ts";
import { httpEvent, lambdaContext, recordedLog } from "../support/http-event.ts";

const routeKey = "GET /v1/counties/{county}/cycles/{cycle}/status";
const long = { says: "督".repeat(2000) };

const asked = (body: unknown, headers: Readonly<Record<string, string>>) => {
  const answer: Endpoint = async () => ({ kind: "json", status: 200, body });
  return apiHandler({ readStatus: answer }, recordedLog())(
    httpEvent({ routeKey, headers }),
    lambdaContext(),
  );
};

test.each([
  { accepted: "gzip, deflate, br, zstd", encoding: "br", unpack: brotliDecompressSync },
  { accepted: "gzip, deflate", encoding: "gzip", unpack: gunzipSync },
  { accepted: "br;q=0, *", encoding: "gzip", unpack: gunzipSync },
])("whoever accepts '$accepted' is answered in $encoding, and reads the same", async (given) => {
  const {
    headers,
    body = "",
    isBase64Encoded,
  } = await asked(long, {
    "accept-encoding": given.accepted,
  });

  expect(headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-encoding": given.encoding,
    vary: "accept-encoding",
    "x-request-id": "r-1",
  });
  expect(isBase64Encoded).toBe(true);
  expect(body.length).toBeLessThan(1400);
  expect(JSON.parse(given.unpack(Buffer.from(body, "base64")).toString())).toStrictEqual(long);
});

test.each([
  { whose: "of one packet", body: { says: "督" }, accepted: "br" },
  { whose: "for whoever accepts no packing", body: long, accepted: "identity" },
  { whose: "for whoever says nothing of it", body: long, accepted: undefined },
])("an answer $whose goes out as it is", async ({ body, accepted }) => {
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  const answer = await asked(body, headers);

  expect(answer.headers).not.toHaveProperty("content-encoding");
  expect(answer.body).toBe(JSON.stringify(body));
});

test("the tag of a packed answer is that of the answer, weak, and is known again", async () => {
  const accepting = { "accept-encoding": "br" };
  const whole = String((await asked(long, {})).headers?.etag);
  const { headers } = await asked(long, accepting);

  expect(headers?.etag).toBe(`W/${whole}`);
  const again = await asked(long, { ...accepting, "if-none-match": `W/${whole}` });
  expect([again.statusCode, again.body]).toStrictEqual([304, undefined]);
});
