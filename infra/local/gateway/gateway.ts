import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { JWTPayload } from "jose";
import { LOOPBACK, portTaken } from "../engines/ports.ts";
import { InvocationFailed } from "../lambda/function-thread.ts";
import { type GatewayProblem, problemAnswer } from "./gateway-problem.ts";
import { type HttpAnswer, httpAnswer } from "./http-answer.ts";
import { httpEvent } from "./http-event.ts";
import { pageAdmission } from "./page-admission.ts";
import { type RequestTarget, requestTarget } from "./request-target.ts";
import { type FindRoute, type RouteMatch, routeTable, type ServedRoute } from "./routes.ts";
import { answerUnreadable } from "./unreadable-requests.ts";

export interface GatewayOptions {
  readonly port: number;
  readonly routes: readonly ServedRoute[];
  /** The claims of a sound token, or nothing. */
  readonly verify: (token: string) => Promise<JWTPayload | undefined>;
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>;
  /** What the host itself answers, and no function; nothing where it has no such address. */
  readonly ownAnswer?: (request: IncomingMessage) => Promise<HttpAnswer | undefined>;
  /** The one other origin whose page may ask. */
  readonly consoleOrigin?: string | undefined;
}

/** API Gateway's limit for a request body. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;

/** What API Gateway's HTTP API does: route, check the token, make the event, answer. */
export const startGateway = async (options: GatewayOptions) => {
  const answer = answering(options);
  const { headersFor } = pageAdmission(options.consoleOrigin);
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    void answer(request).then(
      (given) => send(response, given, headersFor(request)),
      // The caller hung up while sending; there is nobody left to answer.
      () => response.destroy(),
    );
  });
  answerUnreadable(server);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(portTaken(options.port, error)));
    server.listen(options.port, LOOPBACK, resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  return {
    url: `http://${LOOPBACK}:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};

interface Received {
  readonly requestId: string;
  readonly answer: HttpAnswer;
}

const answering = (options: GatewayOptions) => {
  const findRoute = routeTable(options.routes);
  const { preflight } = pageAdmission(options.consoleOrigin);
  return async (request: IncomingMessage): Promise<Received> => {
    const requestId = randomUUID();
    const own =
      isOfThisMachine(request.headers.host) &&
      (preflight(request) ?? (await options.ownAnswer?.(request)));
    if (own) return { requestId, answer: own };
    const admitted = await admit(request, findRoute, options.verify);
    const answer = isProblem(admitted)
      ? admitted
      : await invoke(options, admitted.route, httpEvent({ request, ...admitted, requestId }));
    if (!isProblem(answer)) return { requestId, answer };
    const acceptLanguage = request.headers["accept-language"];
    return { requestId, answer: problemAnswer(answer, { requestId, acceptLanguage }) };
  };
};

const isProblem = (value: object | GatewayProblem): value is GatewayProblem =>
  typeof value === "string";

/** Host, then route, then token, then body: the order in which API Gateway refuses. */
const admit = async (
  request: IncomingMessage,
  findRoute: FindRoute,
  verify: GatewayOptions["verify"],
) => {
  if (!isOfThisMachine(request.headers.host)) return "foreignHost";
  const located = locate(findRoute, request);
  if (isProblem(located)) return located;
  const claims = located.route.isOpen ? undefined : await verify(bearerToken(request));
  if (!claims && !located.route.isOpen) return "unauthenticated";
  const body = await readBody(request);
  return body ? { ...located, claims, body } : "bodyTooLarge";
};

const invoke = async (
  options: GatewayOptions,
  { functionName }: RouteMatch,
  event: unknown,
): Promise<HttpAnswer | GatewayProblem> => {
  try {
    return httpAnswer(await options.invoke(functionName, event));
  } catch (error) {
    return error instanceof InvocationFailed && error.reason === "timedOut"
      ? "timedOut"
      : "internal";
  }
};

/** A page whose own name was made to point here (DNS rebinding) still sends that name. A tunnel may change the port. */
const isOfThisMachine = (host: string | undefined): boolean =>
  host === undefined || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host);

const locate = (
  findRoute: FindRoute,
  request: IncomingMessage,
): { readonly route: RouteMatch; readonly target: RequestTarget } | GatewayProblem => {
  const target = requestTarget(request.url ?? "/");
  if (!target) return "malformedAddress";
  const route = findRoute(request.method ?? "", target.encodedPath);
  return route ? { route, target } : "noSuchRoute";
};

const bearerToken = ({ headers }: IncomingMessage): string =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";

/** The whole body, or nothing when it is larger than API Gateway takes. */
const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    // Read on to the end, so that the caller gets to see the refusal, but keep nothing.
    if (size <= MOST_BODY_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > MOST_BODY_BYTES ? undefined : Buffer.concat(chunks);
};

const send = (
  response: ServerResponse,
  { requestId, answer }: Received,
  forPage: Readonly<Record<string, string>>,
): void => {
  response.writeHead(answer.status, {
    ...writable(answer.headers),
    ...forPage,
    "apigw-requestid": requestId,
    "content-length": answer.body.length,
  });
  response.end(answer.body);
};

const writable = (headers: HttpAnswer["headers"]): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      typeof value === "string" ? value : [...value],
    ]),
  );
