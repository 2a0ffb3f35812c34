import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { settingsIn } from "../../shared/http/pages/page-settings.ts";
import { served, servedConsole, servedSettings } from "../support/served-console.ts";

const ask = servedConsole();

test("the root leads to the page, which is asked for anew each time and has a tag", async () => {
  expect(await ask("/")).toMatchObject({ statusCode: 302, headers: { location: "/console" } });
  const page = await ask("/console");
  expect(page).toMatchObject({
    statusCode: 200,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  });
  expect(page.bytes.toString()).toBe(served.start);

  const again = await ask("/console", { headers: { "if-none-match": `${page.headers?.etag}` } });
  expect([again.statusCode, again.bytes.length]).toStrictEqual([304, 0]);
});

test("what has its content in its name is kept for good", async () => {
  const { headers, bytes } = await ask("/console/assets/main-AB12.js");

  expect(headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
  });
  expect(bytes.toString()).toBe(served.script);
});

test.each([
  { accept: "gzip, deflate, br, zstd", encoding: "br", bytes: brotliCompressSync(served.script) },
  { accept: "gzip, br;q=0", encoding: "gzip", bytes: gzipSync(served.script) },
  { accept: "br;q=0.5, gzip;q=0.8", encoding: "gzip", bytes: gzipSync(served.script) },
  { accept: "*", encoding: "br", bytes: brotliCompressSync(served.script) },
  { accept: "identity", encoding: undefined, bytes: Buffer.from(served.script) },
  { accept: "", encoding: undefined, bytes: Buffer.from(served.script) },
])("whoever accepts '$accept' is sent it as $encoding", async ({ accept, encoding, bytes }) => {
  const answer = await ask("/console/assets/main-AB12.js", {
    headers: { "accept-encoding": accept },
  });

  expect(answer.headers?.["content-encoding"]).toBe(encoding);
  expect(answer.bytes).toStrictEqual(bytes);
});

test("HEAD is answered as GET is, without the file", async () => {
  const { statusCode, headers, bytes } = await ask("/console/assets/main-AB12.js", {
    method: "HEAD",
  });

  expect([statusCode, bytes.length]).toStrictEqual([200, 0]);
  expect(headers?.["content-type"]).toBe("text/javascript; charset=utf-8");
});

test.each(["/console/c/140524/tasks", "/console/review/140524/1.1", "/console/review/140524/"])(
  "the place %s within the page is its start",
  async (path) => {
    const { bytes } = await ask(path);

    expect(bytes.toString()).toBe(served.start);
  },
);

test.each([
  "assets/main-GONE.js",
  "../secret.txt",
  "..%2Fsecret.txt",
  "assets/main-AB12.js.br",
  "assets/main-AB12.js\0.html",
  "__proto__.x",
])("there is no file %j", async (file) => {
  const { statusCode, bytes } = await ask("/console/x", { file });

  expect(statusCode).toBe(404);
  expect(bytes.toString()).not.toContain("secret");
});

test("a folder's own name is no file", async () => {
  expect((await ask("/console/x", { file: "assets" })).bytes.toString()).toBe(served.start);
});

test("config.json is what the deployment is, and nothing else", async () => {
  const { headers, bytes } = await ask("/console/config.json");

  expect(headers).toMatchObject({ "cache-control": "no-cache" });
  expect(JSON.parse(bytes.toString())).toStrictEqual(servedSettings);
});

test("without its settings, or with settings of another kind, it does not start", () => {
  expect(() => settingsIn({})).toThrow("CONSOLE_SETTINGS");
  expect(() => settingsIn({ CONSOLE_SETTINGS: "{}" })).toThrow();
  const wrong = { ...servedSettings, evidence: "https://x.example; script-src *" };
  expect(() => settingsIn({ CONSOLE_SETTINGS: JSON.stringify(wrong) })).toThrow();
  expect(settingsIn({ CONSOLE_SETTINGS: JSON.stringify(servedSettings) })).toStrictEqual(
    servedSettings,
  );
});
