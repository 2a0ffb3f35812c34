import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { ConsoleSettings } from "../../events/console-settings.ts";
import { createHandler } from "../../functions/serve-console/handler.ts";
import { settingsIn } from "../../shared/http/pages/page-settings.ts";
import { pagesIn } from "../../shared/http/pages/pages-in.ts";
import { recordedLog } from "../support/http-event.ts";
import { removeFolder, temporaryFolder } from "../support/temporary-folder.ts";

const start = "<!doctype html><title>督学</title>";
const script = "console.log(1)";
const outside = temporaryFolder("console");
const folder = join(outside, "console");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(outside, "secret.txt"), "secret");
writeFileSync(join(folder, "index.html"), start);
writeFileSync(join(folder, "assets", "main-AB12.js"), script);
writeFileSync(join(folder, "assets", "main-AB12.js.br"), brotliCompressSync(script));
writeFileSync(join(folder, "assets", "main-AB12.js.gz"), gzipSync(script));
afterAll(() => removeFolder(outside));

const settings = ConsoleSettings.parse({
  api: "",
  evidence: "https://evidence.example",
  reports: "https://reports.example",
  cycles: [{ cycle: "2021", province: "14" }],
  signIn: {
    kind: "oidc",
    issuer: "https://issuer.example/pool",
    clientId: "c",
    authorizationEndpoint: "https://login.example/oauth2/authorize",
    tokenEndpoint: "https://login.example/oauth2/token",
  },
});

const handlerWith = (given = settings) =>
  createHandler({ pages: pagesIn(folder), settings: given, log: recordedLog() });

const ask = async (
  path: string,
  { method = "GET", headers = {}, file = fileIn(path) }: Asked = {},
) => {
  const {
    body = "",
    isBase64Encoded = false,
    ...answer
  } = await handlerWith()({
    version: "2.0",
    routeKey: "GET /console/{file+}",
    rawPath: path,
    headers,
    ...(file !== undefined && { pathParameters: { file } }),
    requestContext: { requestId: "r", http: { method } },
  });
  return { ...answer, bytes: Buffer.from(body, isBase64Encoded ? "base64" : "utf8") };
};
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly file?: string;
}
const fileIn = (path: string) => /^\/console\/(.+)$/.exec(path)?.[1];

test("the root leads to the page, which is asked for anew each time and has a tag", async () => {
  expect(await ask("/")).toMatchObject({ statusCode: 302, headers: { location: "/console" } });
  const page = await ask("/console");
  expect(page).toMatchObject({
    statusCode: 200,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" },
  });
  expect(page.bytes.toString()).toBe(start);

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
  expect(bytes.toString()).toBe(script);
});

test.each([
  { accept: "gzip, deflate, br, zstd", encoding: "br", bytes: brotliCompressSync(script) },
  { accept: "gzip, br;q=0", encoding: "gzip", bytes: gzipSync(script) },
  { accept: "br;q=0.5, gzip;q=0.8", encoding: "gzip", bytes: gzipSync(script) },
  { accept: "*", encoding: "br", bytes: brotliCompressSync(script) },
  { accept: "identity", encoding: undefined, bytes: Buffer.from(script) },
  { accept: "", encoding: undefined, bytes: Buffer.from(script) },
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

test.each([
  "/console/c/140524/tasks",
  "/console/review/140524/8.4",
])("the place %s within the page is its start, whatever county or item it names", async (path) => {
  const { bytes } = await ask(path);

  expect(bytes.toString()).toBe(start);
});

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
  expect((await ask("/console/x", { file: "assets" })).bytes.toString()).toBe(start);
});

test("config.json is what the deployment is, and nothing else", async () => {
  const { headers, bytes } = await ask("/console/config.json");

  expect(headers).toMatchObject({ "cache-control": "no-cache" });
  expect(JSON.parse(bytes.toString())).toStrictEqual(settings);
});

describe("every answer", () => {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: https://evidence.example",
    "connect-src 'self' https://evidence.example https://login.example",
    "frame-src https://evidence.example https://reports.example",
    "font-src 'self'",
    "worker-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

  test.each([
    "/",
    "/console",
    "/console/config.json",
    "/console/assets/main-AB12.js",
    "/console/x.js",
  ])("at %s has the policy and the other headers, byte for byte", async (path) => {
    const { headers } = await ask(path);

    expect(headers).toMatchObject({
      "content-security-policy": policy,
      "strict-transport-security": "max-age=63072000",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": "camera=(self), geolocation=(), microphone=()",
    });
  });

  test("of this machine asks no browser for encryption that it has not", async () => {
    const local = { ...settings, evidence: "http://127.0.0.1:4601" };
    const { headers } = await handlerWith(local)({
      rawPath: "/console",
      requestContext: { requestId: "r" },
      routeKey: "GET /console",
    });

    expect(headers).not.toHaveProperty("strict-transport-security");
  });
});

test("without its settings, or with settings of another kind, it does not start", () => {
  expect(() => settingsIn({})).toThrow("CONSOLE_SETTINGS");
  expect(() => settingsIn({ CONSOLE_SETTINGS: "{}" })).toThrow();
  const wrong = { ...settings, evidence: "https://x.example; script-src *" };
  expect(() => settingsIn({ CONSOLE_SETTINGS: JSON.stringify(wrong) })).toThrow();
  expect(settingsIn({ CONSOLE_SETTINGS: JSON.stringify(settings) })).toStrictEqual(settings);
});
