import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { ConsoleSettings } from "../../events/console-settings.ts";
import { createHandler } from "../../functions/serve-console/handler.ts";
import { pagesIn } from "../../shared/http/pages/pages-in.ts";
import { recordedLog } from "./http-event.ts";
import { folderOfFile } from "./temporary-folder.ts";

/** What the little console that is served in tests is made of. */
export const served = { start: "<!doctype html><title>督学</title>", script: "console.log(1)" };

export const servedSettings = ConsoleSettings.parse({
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

/** The function over a console of one page and one script, with a file outside that is nobody's. Asked for while a test file is read. */
export const servedConsole = () => {
  const outside = folderOfFile("console");
  const folder = join(outside, "console");
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), served.start);
  writeFileSync(join(folder, "assets", "main-AB12.js"), served.script);
  writeFileSync(join(folder, "assets", "main-AB12.js.br"), brotliCompressSync(served.script));
  writeFileSync(join(folder, "assets", "main-AB12.js.gz"), gzipSync(served.script));
  return async (path: string, asked: AskedOfConsole = {}) => {
    const { method = "GET", headers = {}, file = fileIn(path), settings = servedSettings } = asked;
    const handler = createHandler({ pages: pagesIn(folder), settings, log: recordedLog() });
    const {
      body = "",
      isBase64Encoded = false,
      ...answer
    } = await handler({
      version: "2.0",
      routeKey: "GET /console/{file+}",
      rawPath: path,
      headers,
      ...(file !== undefined && { pathParameters: { file } }),
      requestContext: { requestId: "r", http: { method } },
    });
    return { ...answer, bytes: Buffer.from(body, isBase64Encoded ? "base64" : "utf8") };
  };
};

interface AskedOfConsole {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What API Gateway found in the place of `{file+}`; the path after `/console/` unless told. */
  readonly file?: string;
  readonly settings?: ConsoleSettings;
}

const fileIn = (path: string) => /^\/console\/(.+)$/.exec(path)?.[1];
