import { createHash } from "node:crypto";

/** Names the bytes of an answer: the same answer has the same tag, whoever asks and whenever (RFC 9110, 8.8.3). */
export const entityTag = (body: string | Uint8Array): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** Whether an `If-None-Match` header names the answer; a tag that a proxy made weak is the same (RFC 9110, 13.1.2). */
export const isHeld = (ifNoneMatch: string, tag: string): boolean =>
  ifNoneMatch.split(",").some((each) => {
    const held = each.trim().replace(/^W\//, "");
    return held === tag || held === "*";
  });
