import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:https";
import { join } from "node:path";

export interface NamedCloud {
  /** Of the emulator, which serves by path what the cloud serves by host name. */
  readonly endpoint: string;
  /** `https://{bucket}.s3.{region}.amazonaws.com`, as the page is told where evidence goes. */
  readonly evidenceOrigin: string;
  /** The emulator's certificate and key. */
  readonly tls: { readonly cert: Buffer; readonly key: Buffer };
}

/** The certificate and key of the emulator that was started in a folder; nothing where another runs. */
export const emulatorTls = (folder: string): NamedCloud["tls"] | undefined => {
  const [cert = "", key = ""] = ["server.crt", "server.key"].map((name) =>
    join(folder, "ministack-tls", name),
  );
  return existsSync(cert) && existsSync(key)
    ? { cert: readFileSync(cert), key: readFileSync(key) }
    : undefined;
};

/** Names of the cloud that a browser is to look for here: API and stores, and the pages that people sign in on. */
export const CLOUD_NAMES = ["*.amazonaws.com", "*.amazoncognito.com"] as const;

/**
 * The emulator under the names that the stack gave out, so that a browser has the origins that pages, callbacks and CORS rules
 * were made for. An upload address comes from the emulator signed for its own name: the page is told the cloud's, and here it
 * becomes the emulator's again.
 */
export const cloudByName = async (cloud: NamedCloud) => {
  const server = createServer(cloud.tls, (asked, answer) => forward(cloud, asked, answer));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port was given");
  return {
    port: address.port,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const forward = (cloud: NamedCloud, asked: IncomingMessage, answer: ServerResponse): void => {
  const host = asked.headers.host ?? "";
  const isApi = host.includes(".execute-api.");
  const { hostname, port, host: emulator } = new URL(cloud.endpoint);
  // What is read on its way is asked for unpacked
  const { "accept-encoding": packed, ...headers } = asked.headers;
  const onward = request(
    {
      hostname,
      port,
      path: pathOf(host, asked.url ?? "/"),
      method: asked.method,
      headers: {
        ...headers,
        ...(!isApi && packed !== undefined && { "accept-encoding": packed }),
        host: emulator,
      },
      ca: cloud.tls.cert,
    },
    (given) => {
      if (isApi && isJson(given)) void renamed(cloud, given, answer);
      else {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
      }
    },
  );
  onward.on("error", () => answer.destroy());
  asked.pipe(onward);
};

const pathOf = (host: string, path: string): string => {
  const [name = "", kind = ""] = host.split(".");
  if (kind === "execute-api") return `/_aws/execute-api/${name}${path}`;
  return kind === "s3" ? `/${name}${path}` : path;
};

const isJson = ({ headers }: IncomingMessage): boolean =>
  headers["content-type"]?.includes("json") ?? false;

const renamed = async (
  { endpoint, evidenceOrigin }: NamedCloud,
  given: IncomingMessage,
  answer: ServerResponse,
): Promise<void> => {
  const chunks: Buffer[] = [];
  for await (const chunk of given) chunks.push(chunk);
  const [bucket = ""] = new URL(evidenceOrigin).hostname.split(".");
  const body = Buffer.from(
    Buffer.concat(chunks)
      .toString("utf8")
      .replaceAll(`${endpoint}/${bucket}/`, `${evidenceOrigin}/`),
  );
  const { "transfer-encoding": _, ...headers } = given.headers;
  answer.writeHead(given.statusCode ?? 502, { ...headers, "content-length": body.length });
  answer.end(body);
};
