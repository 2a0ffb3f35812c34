import middy from "@middy/core";
import httpContentNegotiation from "@middy/http-content-negotiation";
import type { Context } from "aws-lambda";
import { AccessClaims } from "../../events/access-claims.ts";
import { HttpRequest } from "../../events/http-request.ts";
import type { Caller } from "../domain/access.ts";
import type { Locale } from "../domain/findings/finding.ts";
import type { Logger } from "../log/log.ts";
import { bodyBytes } from "./body-bytes.ts";
import { type ApiAnswer, responseOf } from "./http-response.ts";
import { packed } from "./packed.ts";
import { queryFindings } from "./query-findings.ts";
import { type Answerable, operationOf } from "./routes.ts";

/** A request of somebody whose token was checked. The body is as it was sent: an endpoint that takes one reads it. */
export interface ApiRequest {
  readonly caller: Caller;
  readonly path: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The best of the media types the function offers, or nothing when the caller accepts none of them. */
  readonly mediaType: string | undefined;
  /** The Accept header as it was sent. */
  readonly accept: string;
  readonly body: Uint8Array;
  readonly method: string;
  /** What API Gateway calls it, and its answer names. */
  readonly requestId: string;
  /** The path as it was asked for, without its query. */
  readonly address: string;
  readonly locale: Locale;
}

export type Endpoint = (request: ApiRequest) => Promise<ApiAnswer>;

/** What a function answers, by operation; the topology gives it the routes of these and no other (a test compares). */
export type Endpoints = { readonly [Operation in Answerable]?: Endpoint };

/**
 * A Lambda handler that serves routes of the HTTP API. Whatever an endpoint throws becomes an opaque 500 with the
 * request id, and a log line with the same id (law 9: no contents).
 */
export const apiHandler = (
  endpoints: Endpoints,
  log: Logger,
  mediaTypes: readonly string[] = ["application/json"],
) =>
  middy()
    .use(
      httpContentNegotiation({
        availableLanguages: ["zh", "en"],
        availableMediaTypes: [...mediaTypes],
        parseCharsets: false,
        parseEncodings: false,
        failOnMismatch: false,
      }),
    )
    .handler(async (event: unknown, context: Context & Negotiated) => {
      const request = HttpRequest.parse(event);
      const { requestId } = request.requestContext;
      const wishes: Wishes = {
        locale: context.preferredLanguage === "en" ? "en" : "zh",
        mediaType: context.preferredMediaType,
      };
      const asking = { requestId, locale: wishes.locale, ifNoneMatch: ifNoneMatchOf(request) };
      try {
        const response = responseOf(await answer(request, endpoints, wishes), asking);
        return await packed(response, request.headers["accept-encoding"] ?? "");
      } catch (error) {
        log.error("request failed", { requestId, route: request.routeKey, error });
        return responseOf({ kind: "problem", code: "internal" }, asking);
      }
    });

const ifNoneMatchOf = ({ routeKey, headers }: HttpRequest): string | undefined =>
  routeKey.startsWith("GET ") ? (headers["if-none-match"] ?? "") : undefined;

interface Negotiated {
  readonly preferredLanguage?: string;
  readonly preferredMediaType?: string;
}
type Wishes = Pick<ApiRequest, "locale" | "mediaType">;

const answer = async (
  request: HttpRequest,
  endpoints: Endpoints,
  wishes: Wishes,
): Promise<ApiAnswer> => {
  const operation = operationOf(request.routeKey);
  const endpoint = operation && endpoints[operation];
  if (!endpoint) return { kind: "problem", code: "noSuchRoute" };
  const claims = AccessClaims.safeParse(request.requestContext.authorizer?.jwt.claims);
  if (!claims.success) return { kind: "problem", code: "unauthenticated" };
  const strangers = queryFindings(request);
  if (strangers.length > 0) {
    return { kind: "problem", code: "invalidRequest", findings: strangers };
  }
  return endpoint({
    caller: {
      subject: claims.data.sub,
      role: claims.data["custom:role"],
      scope: claims.data["custom:division"],
      ...(claims.data["custom:department"] !== undefined && {
        department: claims.data["custom:department"],
      }),
    },
    path: request.pathParameters,
    query: request.queryStringParameters,
    accept: request.headers.accept ?? "",
    body: bodyBytes(request),
    method: request.requestContext.http.method,
    requestId: request.requestContext.requestId,
    address: request.rawPath,
    ...wishes,
  });
};
