import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import type { ConsoleSettings } from "../../events/console-settings.ts";
import { HttpRequest } from "../../events/http-request.ts";
import { encodingFor } from "../../shared/http/encoding.ts";
import { isHeld } from "../../shared/http/entity-tag.ts";
import { pageHeaders } from "../../shared/http/pages/page-headers.ts";
import { type PageFile, type PageFiles, settingsFile } from "../../shared/http/pages/pages-in.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly pages: PageFiles;
  readonly settings: ConsoleSettings;
  readonly log: Logger;
}

/** What the page asks for first: what it has to know of this deployment. */
const SETTINGS = "config.json";
const START = "index.html";

/** A file of the console, or its start page for an address that the page itself knows (a client route). */
export const createHandler = ({ pages, settings, log }: Deps) => {
  const headers = pageHeaders(settings);
  const config = settingsFile(settings);
  const fileAt = (name: string): PageFile | undefined =>
    name === SETTINGS
      ? config
      : (pages.find(name) ?? (isClientRoute(name) ? pages.find(START) : undefined));
  return async (event: unknown): Promise<APIGatewayProxyStructuredResultV2> => {
    const request = HttpRequest.parse(event);
    if (request.rawPath === "/")
      return { statusCode: 302, headers: { ...headers, location: "/console" } };
    const name = request.pathParameters.file ?? START;
    const file = fileAt(name);
    if (!file) {
      log.info("no such page", { requestId: request.requestContext.requestId });
      return notFound(headers);
    }
    return answer(request, file, headers);
  };
};

/** A file has an ending in its last part (`.js`), a place within the page has at most the number of an item (`1.1`). */
const isClientRoute = (name: string): boolean =>
  !/\.[^\d]/.test(name.slice(name.lastIndexOf("/") + 1));

const answer = (
  { headers: asked, requestContext }: HttpRequest,
  file: PageFile,
  headers: Readonly<Record<string, string>>,
): APIGatewayProxyStructuredResultV2 => {
  const cached = {
    ...headers,
    "cache-control": file.isNamedByContent ? FOREVER : "no-cache",
    // Weak, since its encodings are other bytes of the same (RFC 9110, 8.8.1)
    etag: `W/${file.tag}`,
    vary: "accept-encoding",
  };
  if (isHeld(asked["if-none-match"] ?? "", file.tag)) return { statusCode: 304, headers: cached };
  const encoding = encodingFor(asked["accept-encoding"] ?? "", Object.keys(file.encoded));
  const bytes = (encoding && file.encoded[encoding]) ?? file.bytes;
  return {
    statusCode: 200,
    headers: {
      ...cached,
      "content-type": file.contentType,
      ...(encoding && { "content-encoding": encoding }),
    },
    ...(requestContext.http.method !== "HEAD" && {
      body: Buffer.from(bytes).toString("base64"),
      isBase64Encoded: true,
    }),
  };
};

/** Its name changes with its content, so no browser need ask again (RFC 8246). */
const FOREVER = "public, max-age=31536000, immutable";

const notFound = (
  headers: Readonly<Record<string, string>>,
): APIGatewayProxyStructuredResultV2 => ({
  statusCode: 404,
  headers: { ...headers, "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
  body: "没有这个文件；请刷新页面。 There is no such file; reload the page.\n",
});
