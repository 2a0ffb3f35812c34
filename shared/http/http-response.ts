import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { describeFinding } from "../domain/findings/describe.ts";
import type { Finding, Locale } from "../domain/findings/finding.ts";
import { entityTag, isHeld } from "./entity-tag.ts";
import { type ProblemCode, problemTable } from "./problems.ts";

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
  /** 204: by which methods the address is served. */
  | { readonly kind: "methods"; readonly allow: readonly string[] }
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly findings?: readonly Finding[];
      /** With `methodNotAllowed`: the methods that there are. */
      readonly allow?: readonly string[];
    };

const safeHeaders = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;

/** What an answer is written for. */
export interface Asking {
  readonly requestId: string;
  readonly locale: Locale;
  /** Of a GET, its `If-None-Match`, empty where there is none: its answer gets a tag. */
  readonly ifNoneMatch: string | undefined;
}

/** An answer as API Gateway takes it. */
export const responseOf = (
  result: ApiAnswer,
  asking: Asking,
): APIGatewayProxyStructuredResultV2 => {
  const response = writtenFor(result, asking);
  return { ...response, headers: { ...response.headers, "x-request-id": asking.requestId } };
};

const writtenFor = (result: ApiAnswer, asking: Asking): APIGatewayProxyStructuredResultV2 => {
  switch (result.kind) {
    case "json":
      return jsonResponse(result, asking.ifNoneMatch);
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
    case "methods":
      return { statusCode: 204, headers: { ...safeHeaders, allow: result.allow.join(", ") } };
    case "problem":
      return problemResponse(result, asking);
  }
};

/** 304 when the asker holds the answer already: it was made all the same, and is not sent. */
const jsonResponse = (
  { status, body }: Extract<ApiAnswer, { kind: "json" }>,
  ifNoneMatch: string | undefined,
): APIGatewayProxyStructuredResultV2 => {
  const { text, tag } = writtenOnce(body);
  const headers = { ...safeHeaders, "content-type": "application/json; charset=utf-8" };
  if (ifNoneMatch === undefined) return { statusCode: status, headers, body: text };
  const etag = tag();
  return isHeld(ifNoneMatch, etag)
    ? { statusCode: 304, headers: { ...safeHeaders, etag } }
    : { statusCode: status, headers: { ...headers, etag }, body: text };
};

interface Written {
  readonly text: string;
  readonly tag: () => string;
}
const written = new WeakMap<object, Written>();

/** A body that is kept (`keptViews`) is written and named once, for as long as it is. */
const writtenOnce = (body: unknown): Written => {
  const before = isKept(body) ? written.get(body) : undefined;
  if (before) return before;
  const text = JSON.stringify(body);
  let etag: string | undefined;
  const tag = () => {
    etag ??= entityTag(text);
    return etag;
  };
  if (isKept(body)) written.set(body, { text, tag });
  return { text, tag };
};

const isKept = (body: unknown): body is object => typeof body === "object" && body !== null;

const problemResponse = (
  { code, findings = [], allow }: Extract<ApiAnswer, { kind: "problem" }>,
  { requestId, locale }: Asking,
): APIGatewayProxyStructuredResultV2 => {
  const { status, [locale]: title } = problemTable[code];
  const described = findings.map((finding) => describeFinding(finding, locale));
  return {
    statusCode: status,
    headers: {
      ...safeHeaders,
      "content-type": "application/problem+json; charset=utf-8",
      ...(allow && { allow: allow.join(", ") }),
    },
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
