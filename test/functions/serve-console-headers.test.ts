import { expect, test } from "vitest";
import { servedConsole, servedSettings } from "../support/served-console.ts";

const ask = servedConsole();

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

const always = {
  "content-security-policy": policy,
  "strict-transport-security": "max-age=63072000",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(self), geolocation=(), microphone=()",
};

test.each([
  { path: "/", more: { location: "/console" } },
  {
    path: "/console",
    more: {
      "cache-control": "no-cache",
      "content-type": "text/html; charset=utf-8",
      vary: "accept-encoding",
    },
  },
  {
    path: "/console/config.json",
    more: {
      "cache-control": "no-cache",
      "content-type": "application/json; charset=utf-8",
      vary: "accept-encoding",
    },
  },
  {
    path: "/console/assets/main-AB12.js",
    more: {
      "cache-control": "public, max-age=31536000, immutable",
      "content-encoding": "br",
      "content-type": "text/javascript; charset=utf-8",
      vary: "accept-encoding",
    },
  },
  {
    path: "/console/x.js",
    more: { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
  },
])(
  "the answer at $path has the policy, byte for byte, and no more than it needs",
  async (given) => {
    const { headers } = await ask(given.path, { headers: { "accept-encoding": "br" } });
    const { etag: _, ...told } = headers ?? {};

    expect(told).toStrictEqual({ ...always, ...given.more });
  },
);

test("that nothing has changed is told under the same policy, without the file", async () => {
  const path = "/console/assets/main-AB12.js";
  const { headers } = await ask(path);
  const tag = String(headers?.etag);

  const again = await ask(path, { headers: { "if-none-match": `"other", ${tag}` } });

  expect([again.statusCode, again.bytes.length]).toStrictEqual([304, 0]);
  expect(again.headers).toStrictEqual({
    ...always,
    "cache-control": "public, max-age=31536000, immutable",
    etag: tag,
    vary: "accept-encoding",
  });
  expect(await ask(path, { headers: { "if-none-match": '"other"' } })).toMatchObject({
    statusCode: 200,
  });
});

test("a tag names the content and not the bytes that it is sent as", async () => {
  const path = "/console/assets/main-AB12.js";
  const tags = await Promise.all(
    ["br", "gzip", ""].map(
      async (accepted) =>
        (await ask(path, { headers: { "accept-encoding": accepted } })).headers?.etag,
    ),
  );

  expect(new Set(tags).size).toBe(1);
  expect(tags[0]).toMatch(/^W\/"/);
});

test("this machine asks no browser for encryption that it has not", async () => {
  const settings = { ...servedSettings, evidence: "http://127.0.0.1:4601" };
  const { headers } = await ask("/console", { settings });

  expect(headers).not.toHaveProperty("strict-transport-security");
});
