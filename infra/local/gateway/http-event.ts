import { isUtf8 } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { JWTPayload } from "jose";
import { account } from "../engines/credentials.ts";
import type { RequestTarget } from "./request-target.ts";
import type { RouteMatch } from "./routes.ts";

/** The event API Gateway's HTTP API makes of a request (payload format 2.0). */
export const httpEvent = (options: {
  readonly request: IncomingMessage;
  readonly target: RequestTarget;
  readonly body: Buffer;
  readonly route: RouteMatch;
  /** Of a checked token; an open route has none. */
  readonly claims: JWTPayload | undefined;
  readonly requestId: string;
}) => {
  const { request, target, body, route } = options;
  const headers = headersOf(request);
  const query = joined([...new URLSearchParams(target.query)]);
  return {
    version: "2.0",
    routeKey: route.routeKey,
    rawPath: target.path,
    rawQueryString: target.query,
    headers,
    ...(Object.keys(query).length > 0 && { queryStringParameters: query }),
    ...(Object.keys(route.pathParameters).length > 0 && { pathParameters: route.pathParameters }),
    requestContext: requestContext(options, headers),
    ...bodyOf(body, headers["content-type"] ?? ""),
  };
};

const requestContext = (
  { request, target, route, claims, requestId }: Parameters<typeof httpEvent>[0],
  headers: Readonly<Record<string, string>>,
) => {
  const time = new Date();
  return {
    accountId: account,
    apiId: "local",
    ...(claims && { authorizer: { jwt: { claims: claimTexts(claims), scopes: null } } }),
    domainName: headers.host ?? "",
    domainPrefix: "local",
    http: {
      method: request.method ?? "",
      path: target.path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? "",
      userAgent: headers["user-agent"] ?? "",
    },
    requestId,
    routeKey: route.routeKey,
    stage: "$default",
    time: time.toISOString(),
    timeEpoch: time.getTime(),
  };
};

const headersOf = (request: IncomingMessage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values.join(",")]),
  );

/** A name that comes more than once has its values joined by commas. */
const joined = (
  pairs: readonly (readonly [string, string])[],
): Readonly<Record<string, string>> => {
  const values = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(values);
};

/** API Gateway hands every claim on as text; lists become `[a b]`. */
const claimTexts = (claims: JWTPayload): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(claims).map(([name, value]) => [
      name,
      Array.isArray(value) ? `[${value.join(" ")}]` : String(value),
    ]),
  );

const textTypes = /^(text\/|application\/(json|javascript|xml|[a-z0-9.+-]+\+(json|xml)))/i;

/** Bytes that are no UTF-8 are handed on as they are, whatever they call themselves: filled up they would be other text. */
const bodyOf = (body: Buffer, contentType: string) => {
  if (body.length === 0) return { isBase64Encoded: false };
  return (textTypes.test(contentType) || contentType === "") && isUtf8(body)
    ? { body: body.toString("utf8"), isBase64Encoded: false }
    : { body: body.toString("base64"), isBase64Encoded: true };
};
