export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** What a function answered, as HTTP. Without a `statusCode` API Gateway takes the whole result for the JSON body. */
export const httpAnswer = (result: unknown): HttpAnswer => {
  if (!isStructured(result)) {
    return {
      status: 200,
      headers: { "content-type": "application/json" },
      body: Buffer.from(typeof result === "string" ? result : JSON.stringify(result)),
    };
  }
  const { statusCode, headers = {}, cookies = [], body = "", isBase64Encoded = false } = result;
  return {
    status: statusCode,
    headers: {
      "content-type": "text/plain;charset=utf-8",
      ...lowerCased(headers),
      ...(cookies.length > 0 && { "set-cookie": cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
  };
};

interface StructuredResult {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>>;
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}
const isStructured = (result: unknown): result is StructuredResult =>
  typeof result === "object" &&
  result !== null &&
  "statusCode" in result &&
  typeof result.statusCode === "number";

const lowerCased = (
  headers: NonNullable<StructuredResult["headers"]>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
