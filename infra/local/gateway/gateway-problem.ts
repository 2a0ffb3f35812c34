import type { HttpAnswer } from "./http-answer.ts";

/** What the gateway itself refuses, before or after a function was asked. */
const problems = {
  malformedAddress: {
    status: 400,
    zh: "请求地址无法识别：百分号编码有误，或含有控制字符。",
    en: "The address cannot be read: its percent-encoding is broken, or it holds control characters.",
  },
  malformedRequest: {
    status: 400,
    zh: "请求无法识别：请求方法、请求行或标头的写法有误（地址中的汉字须用百分号编码）。",
    en: "The request cannot be read: its method, first line or headers are malformed (an address holds ASCII only; the rest is percent-encoded).",
  },
  unauthenticated: {
    status: 401,
    zh: "缺少有效的令牌，或令牌已过期，请重新登录。",
    en: "A valid bearer token is missing or has expired; sign in again.",
  },
  foreignHost: {
    status: 421,
    zh: "本服务只应答本机地址（127.0.0.1 或 localhost），请求所用的主机名不是。",
    en: "This service answers to names of this machine alone (127.0.0.1 or localhost); the request came by another.",
  },
  noSuchRoute: { status: 404, zh: "没有这个接口地址。", en: "There is no such address." },
  requestTimedOut: {
    status: 408,
    zh: "请求迟迟没有发送完整，连接已关闭。",
    en: "The request took too long to arrive; the connection is closed.",
  },
  bodyTooLarge: {
    status: 413,
    zh: "请求内容超过 10 MB。材料文件请通过上传地址提交。",
    en: "The request body is over 10 MB. Files go to the upload address.",
  },
  headersTooLarge: {
    status: 431,
    zh: "请求地址或标头过长。",
    en: "The address or the headers are too long.",
  },
  internal: {
    status: 500,
    zh: "系统出现故障，请稍后重试；如仍失败，请将 requestId 告知管理员。",
    en: "Something failed here; try again, and if it stays give the requestId to your administrator.",
  },
  timedOut: {
    status: 503,
    zh: "处理超时，请稍后重试。",
    en: "The request took too long; try again.",
  },
} as const;
export type GatewayProblem = keyof typeof problems;

export const problemAnswer = (
  code: GatewayProblem,
  request: { readonly requestId: string; readonly acceptLanguage: string | undefined },
): HttpAnswer => {
  const { status, zh, en } = problems[code];
  const title = request.acceptLanguage?.trim().toLowerCase().startsWith("en") ? en : zh;
  const { requestId } = request;
  return {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...(code === "unauthenticated" && { "www-authenticate": "Bearer" }),
      ...(code === "bodyTooLarge" && { connection: "close" }),
    },
    body: Buffer.from(JSON.stringify({ type: "about:blank", title, status, code, requestId })),
  };
};
