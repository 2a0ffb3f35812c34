import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { AccessClaims } from "../../events/access-claims.ts";
import type { HttpAnswer } from "./gateway/http-answer.ts";
import type { Issuer } from "./issuer.ts";

/** Whom the person at this machine wants to be. */
const Wish = z.strictObject({
  role: AccessClaims.shape["custom:role"],
  division: AccessClaims.shape["custom:division"],
  department: AccessClaims.shape["custom:department"],
});

export const SIGN_IN_PATH = "/dev/sign-in";
const MOST_BYTES = 2000;

/**
 * `POST /dev/sign-in`: a token for whoever one wants to be, as `npm run token` prints them. Only the host of this machine has
 * it, and it answers no page but its own: a foreign one may not send JSON unasked, nor read what comes back.
 */
export const devSignIn =
  (issuer: Pick<Issuer, "tokenFor">) =>
  async (request: IncomingMessage): Promise<HttpAnswer | undefined> => {
    if (request.url !== SIGN_IN_PATH) return undefined;
    const isOurs =
      request.method === "POST" &&
      request.headers["content-type"] === "application/json" &&
      isOwnPage(request);
    if (!isOurs) return answer(403, { code: "forbidden" });
    const wish = Wish.safeParse(await jsonOf(request));
    return wish.success
      ? answer(200, { token: await issuer.tokenFor(wish.data) })
      : answer(422, { code: "invalidRequest" });
  };

const isOwnPage = ({ headers: { host, origin } }: IncomingMessage): boolean =>
  origin === undefined || origin === `http://${host}`;

const jsonOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
  }
  try {
    return size > MOST_BYTES ? undefined : JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return undefined;
  }
};

const answer = (status: number, body: object): HttpAnswer => ({
  status,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: Buffer.from(JSON.stringify(body)),
});
