import type { HttpRequest } from "../../events/http-request.ts";

/** The body as it was sent, whether API Gateway took it for text or not. */
export const bodyBytes = ({ body = "", isBase64Encoded }: HttpRequest): Uint8Array =>
  Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
