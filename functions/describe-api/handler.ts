import type { Context } from "aws-lambda";
import { HttpRequest } from "../../events/http-request.ts";
import { type ApiRequest, apiHandler } from "../../shared/http/api.ts";
import type { ApiAnswer } from "../../shared/http/http-response.ts";
import { methodsOf } from "../../shared/http/routes.ts";
import type { Logger } from "../../shared/log/log.ts";

export interface Deps {
  readonly log: Logger;
}

/**
 * The document is made once per running copy, when first asked for: it depends on nothing but the code. What it is made of
 * is loaded then, for most who come here only lost their way.
 */
export const createHandler = ({ log }: Deps) => {
  let document: unknown;
  const described = apiHandler(
    {
      describeApi: async () => {
        document ??= await (await import("../../shared/http/openapi.ts")).openApiDocument();
        return { kind: "json", status: 200, body: document };
      },
      $default: unrouted,
    },
    log,
  );
  return async (event: unknown, context: Context) =>
    HttpRequest.parse(event).routeKey === PREFLIGHT
      ? { statusCode: 204 }
      : described(event, context);
};

/**
 * A browser asks for its page, without a token. Whether that page may ask is API Gateway's own to say, in the headers that it
 * adds; all that is wanted of here is a success (Fetch standard, "CORS-preflight fetch").
 */
const PREFLIGHT = "OPTIONS /{proxy+}";

/** What no route took: the address is not served, or not by this method. */
const unrouted = async ({ method, address }: ApiRequest): Promise<ApiAnswer> => {
  const methods = methodsOf(address);
  if (methods.length === 0) return { kind: "problem", code: "noSuchRoute" };
  const allow = [...methods, "OPTIONS"];
  return method === "OPTIONS"
    ? { kind: "methods", allow }
    : { kind: "problem", code: "methodNotAllowed", allow };
};
