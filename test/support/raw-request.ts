import { once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

export interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request with just these headers, as no browser and no `fetch` would let one write it (`Host`, `Origin`). */
export const rawRequest = async (
  method: string,
  url: string,
  {
    headers = {},
    body = "",
  }: { readonly headers?: Record<string, string>; readonly body?: string } = {},
): Promise<RawAnswer> => {
  const sent = request(url, { method, headers, agent: false });
  sent.end(body);
  const [answer]: IncomingMessage[] = await once(sent, "response");
  if (!answer) throw new Error("nothing was answered");
  const chunks: string[] = [];
  for await (const chunk of answer.setEncoding("utf8")) chunks.push(String(chunk));
  return { status: answer.statusCode, headers: answer.headers, text: chunks.join("") };
};
