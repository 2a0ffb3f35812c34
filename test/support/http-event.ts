import type { Role } from "../../shared/domain/access.ts";

export interface EventFacts {
  readonly routeKey: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly role?: Role;
  readonly division?: string;
  /** As the token has it, be it sound or not. */
  readonly department?: string;
  readonly subject?: string;
}

/** An API Gateway HTTP API event (payload 2.0) of a caller whose token was checked; a clerk of Lingchuan unless told. */
export const httpEvent = (facts: EventFacts) => ({
  version: "2.0",
  routeKey: facts.routeKey,
  rawPath: "/v1",
  headers: { ...facts.headers },
  pathParameters: { county: "140524", cycle: "2021", ...facts.path },
  queryStringParameters: { ...facts.query },
  requestContext: {
    requestId: "r-1",
    authorizer: {
      jwt: {
        claims: {
          sub: facts.subject ?? "u-1",
          "custom:role": facts.role ?? "clerk",
          "custom:division": facts.division ?? "140524",
          ...(facts.department !== undefined && { "custom:department": facts.department }),
        },
      },
    },
  },
  body: typeof facts.body === "string" ? facts.body : JSON.stringify(facts.body),
  isBase64Encoded: false,
});

/** What Lambda gives a handler besides the event. A new one each time: middleware writes into it. */
export const lambdaContext = () => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: "test",
  functionVersion: "1",
  invokedFunctionArn: "test",
  memoryLimitInMB: "128",
  awsRequestId: "r-1",
  logGroupName: "test",
  logStreamName: "test",
  // All that a function can have: how busy the machine is decides no test.
  getRemainingTimeInMillis: () => 900_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});

/** Collects log lines, so that a test can look for what must not be in them. */
export const recordedLog = () => {
  const lines: { readonly message: string; readonly facts: unknown }[] = [];
  const write = (message: string, facts: unknown = {}) => void lines.push({ message, facts });
  return { lines, info: write, error: write };
};
