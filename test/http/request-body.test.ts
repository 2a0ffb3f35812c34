import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import { HttpRequest } from "../../events/http-request.ts";
import { bodyBytes } from "../../shared/http/body-bytes.ts";
import { readBody } from "../../shared/http/request-body.ts";

const Body = z.strictObject({
  title: z.string(),
  size: z.int(),
  kind: z.enum(["a"]).optional(),
});
const told = async (sent: string | Uint8Array) => {
  const read = await readBody(typeof sent === "string" ? Buffer.from(sent) : sent, Body);
  if (read.kind === "read") return ["read"];
  return read.code === "bodyTooLarge"
    ? [read.code]
    : read.findings.map(({ path, code }) => `${path} ${code}`);
};
const sound = { title: "会议纪要", size: 67 };

test("a sound body is read, with or without a byte order mark, whatever API Gateway took it for", async () => {
  const event = (body: string, isBase64Encoded: boolean) =>
    HttpRequest.parse({ routeKey: "", requestContext: { requestId: "r" }, body, isBase64Encoded });
  const text = JSON.stringify(sound);

  const reads = await Promise.all(
    [
      event(text, false),
      event(Buffer.from(text).toString("base64"), true),
      event(`\ufeff${text}`, false),
    ].map((each) => readBody(bodyBytes(each), Body)),
  );

  expect(reads).toEqual(reads.map(() => ({ kind: "read", value: sound })));
});

test.each([
  ["GBK", Buffer.concat([Buffer.from('{\n "title": "'), Buffer.from([0xbb, 0xe1, 0xd2, 0xe9])])],
  ["UTF-16", Buffer.from('\ufeff{"title":"会议"}', "utf16le")],
  ["a cut character", Buffer.from('{"title":"会').subarray(0, -1)],
  ["an overlong form", Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
  ["half an emoji as bytes", Buffer.from([0x22, 0xed, 0xa0, 0xbd, 0x22])],
  ["what an earlier decoder filled in", Buffer.from('{"title":"会\ufffd"}')],
])("%s is no UTF-8: refused where it begins, never filled up", async (what, bytes) => {
  const [said] = await told(bytes);

  expect(said).toMatch(/^\d+:\d+ bodyNotUtf8$/);
  if (what === "GBK") expect(said).toMatch(/^2:12 /);
});

test.each([
  ['{"title": "会议纪要",\n "size": 67,}', /^2:13 bodyBreaksOff$/],
  ["{", /^1:2 bodyBreaksOff$/],
  ["{'title': 1}", /^1:2 bodyBreaksOff$/],
  ['{"title": “会议纪要”}', /^1:11 bodyBreaksOff$/],
  ['{"title": "a"} {"title": "b"}', /^1:16 bodyBreaksOff$/],
  ['{"title": "a"} // note', /bodyBreaksOff$/],
  ["NaN", /^1:1 bodyBreaksOff$/],
  ["", /^ bodyNotJson$/],
  [" \n", /^ bodyNotJson$/],
  ['"text"', /^ wrongType$/],
  ['{"title": "a", "size": 1, "title": "b"}', /^title repeatedKey$/],
  ['{"title": "a\\ud83d", "size": 1}', /^title unprintableCharacter$/],
  ['{"title": "a\\u0000", "size": 1}', /^title unprintableCharacter$/],
  ['{"title": "a", "size": "67"}', /^size wrongType$/],
  ['{"title": "a", "size": 1, "kind": "b"}', /^kind notOneOf$/],
])("%j is refused at its place", async (sent, expected) => {
  const findings = await told(sent);

  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(expected);
});

test("a key written twice hides no other fault of the body, and is judged once", async () => {
  expect(await told('{"size": "67", "title": "a", "title": 5, "more": "\\u0000"}')).toEqual([
    "title repeatedKey",
    "more unprintableCharacter",
    "size wrongType",
  ]);
});

test("a choice that was not made is missing, one that there is not is no choice", async () => {
  const Kind = z.object({ kind: z.enum(["indicators", "document"]) });
  const found = async (body: string) => {
    const read = await readBody(Buffer.from(body), Kind);
    return read.kind === "problem" && read.code === "invalidRequest" && read.findings[0]?.code;
  };

  expect(await found("{}")).toBe("missingField");
  expect(await found('{"kind": null}')).toBe("notOneOf");
});

test("a body that nests without end is a finding, one that is too large is refused unread", async () => {
  expect((await told("[".repeat(60_000)))[0]).toMatch(/jsonTooDeep$/);
  expect(await told(`{"title":"${"a".repeat(70_000)}"}`)).toEqual(["bodyTooLarge"]);
});

test("whatever bytes are sent, the answer is a value or findings", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => Buffer.from(text)),
      ),
      async (bytes) => {
        expect((await told(bytes)).length).toBeGreaterThan(0);
      },
    ),
  );
});
