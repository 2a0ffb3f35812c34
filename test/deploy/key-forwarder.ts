import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { get } from "node:https";

/**
 * The emulator's API gateway asks for the keys of its own user pool over plain HTTP even where it serves HTTPS only.
 * This is the HTTP proxy it is told to use: it asks the same again over HTTPS.
 */
export const startKeyForwarder = async (certificate: string) => {
  const server = createServer((request, response) => {
    const { hostname, port, pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const asked = get(
      { hostname, port, path: pathname, ca: readFileSync(certificate) },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    asked.on("error", () => response.writeHead(502).end());
  });
  const port = await listenOnLoopback(server);
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
};

const listenOnLoopback = (server: ReturnType<typeof createServer>): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port was given"));
      else resolve(address.port);
    });
  });

/** A port that is free now; whoever asked takes it at once. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};
