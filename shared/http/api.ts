import middy from "@middy/core";
import httpContentNegotiation from "@middy/http-content-negotiation";
import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { AccessClaims } from "../../events/access-claims.ts";
import { HttpRequest } from "../../events/http-request.ts";
import type { Caller } from "../domain/access.ts";
import type { Finding, Locale } from "../domain/finding.ts";
import { describeFinding } from "../domain/findings/describe.ts";
import type { Logger } from "./log.ts";
import { type ProblemCode, problems } from "./problems.ts";

/** A parsed request. `body` is JSON or nothing; a body that is no JSON arrives as a finding of the endpoint's parse. */
export interface ApiRequest {
  readonly caller: Caller;
  readonly path: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  /** The best of the media types the function offers, or nothing when the caller accepts none of them. */
  readonly mediaType: string | undefined;
  readonly body: unknown;
  readonly locale: Locale;
}

export type ApiAnswer =
  | { readonly kind: "json"; readonly status: 200 | 201 | 202; readonly body: unknown }
  | {
      readonly kind: "file";
      readonly contentType: string;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 303: what was asked for is at this address. */
  | { readonly kind: "redirect"; readonly location: string }
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly findings?: readonly Finding[];
    };

export type Endpoint = (request: ApiRequest) => Promise<ApiAnswer>;

/**
 * A Lambda handler that serves routes of the HTTP API. Whatever an endpoint throws becomes an opaque 500 with the
 * request id, and a log line with the same id (law 9: no contents).
 */
export const apiHandler = (
  endpoints: Readonly<Record<string, Endpoint>>,
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
      try {
        return responseOf(await answer(request, endpoints, wishes), requestId, wishes.locale);
      } catch (error) {
        log.error("request failed", { requestId, route: request.routeKey, error });
        return responseOf({ kind: "problem", code: "internal" }, requestId, wishes.locale);
      }
    });

interface Negotiated {
  readonly preferredLanguage?: string;
  readonly preferredMediaType?: string;
}
type Wishes = Pick<ApiRequest, "locale" | "mediaType">;

const answer = async (
  request: HttpRequest,
  endpoints: Readonly<Record<string, Endpoint>>,
  wishes: Wishes,
): Promise<ApiAnswer> => {
  const endpoint = endpoints[request.routeKey];
  if (!endpoint) return { kind: "problem", code: "noSuchRoute" };
  const claims = AccessClaims.safeParse(request.requestContext.authorizer?.jwt.claims);
  if (!claims.success) return { kind: "problem", code: "unauthenticated" };
  return endpoint({
    caller: {
      subject: claims.data.sub,
      role: claims.data["custom:role"],
      scope: claims.data["custom:division"],
    },
    path: request.pathParameters,
    query: request.queryStringParameters,
    body: jsonBody(request),
    ...wishes,
  });
};

/** Text that is no JSON becomes a string, which no body schema accepts: the finding then says so. */
const jsonBody = ({ body, isBase64Encoded }: HttpRequest): unknown => {
  if (body === undefined) return undefined;
  const text = isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const safeHeaders = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;

const responseOf = (
  result: ApiAnswer,
  requestId: string,
  locale: Locale,
): APIGatewayProxyStructuredResultV2 => {
  switch (result.kind) {
    case "json":
      return {
        statusCode: result.status,
        headers: { ...safeHeaders, "content-type": "application/json; charset=utf-8" },
        body: JSON.stringify(result.body),
      };
    case "file":
      return {
        statusCode: 200,
        headers: {
          ...safeHeaders,
          "content-type": result.contentType,
          "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(result.fileName)}`,
          ...result.headers,
        },
        body: Buffer.from(result.bytes).toString("base64"),
        isBase64Encoded: true,
      };
    case "redirect":
      return { statusCode: 303, headers: { ...safeHeaders, location: result.location } };
    case "problem":
      return problemResponse(result, requestId, locale);
  }
};

const problemResponse = (
  { code, findings = [] }: Extract<ApiAnswer, { kind: "problem" }>,
  requestId: string,
  locale: Locale,
): APIGatewayProxyStructuredResultV2 => {
  const { status, [locale]: title } = problems[code];
  const described = findings.map((finding) => describeFinding(finding, locale));
  return {
    statusCode: status,
    headers: { ...safeHeaders, "content-type": "application/problem+json; charset=utf-8" },
    body: JSON.stringify({
      type: "about:blank",
      title,
      status,
      code,
      requestId,
      ...(described.length > 0 && { findings: described }),
    }),
  };
};
