import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/**
 * A web server that knows nothing of the console: it has files, and the headers and the rule for other addresses that the
 * sample beside the files tells it. On a free port of this machine; `folder` may be filled after it has begun.
 */
export const startSite = async (folder: string) => {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://site.invalid");
    serve(folder, pathname, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const serve = (folder: string, path: string, response: ServerResponse): void => {
  const sample = readFileSync(join(folder, "nginx.conf"), "utf8");
  for (const [, name = "", value = ""] of sample.matchAll(/add_header (\S+) "([^"]*)" always;/g))
    response.setHeader(name, value);
  const file = fileOf(folder, path) ?? (isFile(sample, path) ? undefined : START);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("content-type", `${types[extname(file)] ?? "text/plain"}; charset=utf-8`);
  response.end(readFileSync(join(folder, file)));
};

const START = "console/index.html";

const fileOf = (folder: string, path: string): string | undefined => {
  try {
    readFileSync(join(folder, path));
    return path;
  } catch {
    return undefined;
  }
};

/** By the sample's own pattern of what has an ending. */
const isFile = (sample: string, path: string): boolean =>
  [...sample.matchAll(/location ~ (\S+) \{ try_files \$uri =404; \}/g)].some(([, pattern = ""]) =>
    new RegExp(pattern).test(path),
  );
