import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { encodingFor } from "./encoding.ts";

/** About what one packet carries: below it nothing is gained. */
const FROM_LENGTH = 1400;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Quick rather than small: an answer is packed each time that it is given, and these find nine tenths of what there is. */
const packers = {
  br: (text: string) => brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text: string) => gzipped(text, { level: 5 }),
} as const;
const encodings = ["br", "gzip"] as const;

/**
 * An answer as small as who asks takes it (RFC 9110, 8.4): an office's line may carry 50 kB a second, and what a county comes
 * to is 150 kB of JSON. API Gateway packs nothing by itself.
 */
export const packed = async (
  response: APIGatewayProxyStructuredResultV2,
  acceptEncoding: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const { body = "", isBase64Encoded = false, headers = {} } = response;
  if (isBase64Encoded || body.length < FROM_LENGTH) return response;
  const named = encodingFor(acceptEncoding, encodings);
  const encoding = encodings.find((each) => each === named);
  if (encoding === undefined) return response;
  const bytes = await packers[encoding](body);
  const { etag, ...others } = headers;
  return {
    ...response,
    headers: {
      ...others,
      "content-encoding": encoding,
      vary: "accept-encoding",
      // Weak, since other bytes say the same (RFC 9110, 8.8.1)
      ...(etag !== undefined && { etag: `W/${etag}` }),
    },
    body: bytes.toString("base64"),
    isBase64Encoded: true,
  };
};
