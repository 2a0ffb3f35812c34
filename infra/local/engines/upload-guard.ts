import type S3rver from "@20minutes/s3rver";
import { uploadAdmission } from "../../topology/page-of-another-origin.ts";

/** Whom the upload store listens to. */
export interface Admitted {
  /** `127.0.0.1:4601`, as the addresses that the host signs have it. */
  readonly host: string;
  /** Origins of pages that may upload: the host's own. */
  readonly origins: ReadonlySet<string>;
}

/**
 * Goes before s3rver's own steps, which ask for a signature only where there is one and look at signed headers only. What
 * comes through is a GET, HEAD or PUT of one object, addressed to this listener, of no foreign page, with a signature
 * (which s3rver then checks), and with no header that would change what is stored or read and is not signed.
 */
export const uploadGuard =
  (admitted: () => Admitted): S3rver.Middleware =>
  async (context, next) => {
    const { host, origins } = admitted();
    const origin = context.get("origin");
    if (context.get("host") !== host) return refuse(context, "the Host is not this listener's");
    if (origin !== "" && !origins.has(origin))
      return refuse(context, "the page is of another origin");
    if (context.method === "OPTIONS") return preflight(context, origin);
    if (origin !== "" && isAdmitted(context.method)) context.set(answersFor(origin));
    const fault = faultIn(context);
    if (fault !== undefined) return refuse(context, fault);
    await next();
  };

/** What S3 answers where it does not do as asked; the reason is for whoever writes a client. */
const refuse = (context: S3rver.Context, reason: string): void => {
  context.status = 403;
  context.type = "application/xml";
  context.body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied: ${reason}</Message></Error>`;
};

const { methods, headers: admittedHeaders, exposed, maxAgeSeconds } = uploadAdmission;
const isAdmitted = (method: string): boolean => methods.some((each) => each === method);

const answersFor = (origin: string) => ({
  "access-control-allow-origin": origin,
  "access-control-expose-headers": exposed.join(", "),
  vary: "origin",
});

/** A page of the host's own may PUT with the headers that its upload was signed with, and do no more from a script. */
const preflight = (context: S3rver.Context, origin: string): void => {
  const asked = context
    .get("access-control-request-headers")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  const mayAsk = isAdmitted(context.get("access-control-request-method"));
  if (origin === "" || !mayAsk || !asked.every((name) => admittedHeaders.includes(name))) {
    refuse(context, "a page may not ask for this");
    return;
  }
  context.status = 204;
  context.set({
    ...answersFor(origin),
    "access-control-allow-methods": methods.join(", "),
    "access-control-allow-headers": asked.join(", "),
    "access-control-max-age": String(maxAgeSeconds),
  });
};

const faultIn = ({ method, path, querystring, headers }: S3rver.Context): string | undefined => {
  if (!["GET", "HEAD", "PUT"].includes(method)) return "objects are put and read here, no more";
  if (!/^\/[^/]+\/./.test(path)) return "the address names no object";
  const signed = signedHeaders(querystring, headers.authorization ?? "");
  if (!signed?.has("host")) return "the request is not signed";
  const unsigned = Object.keys(headers).filter(
    (name) => matters(name, method) && !signed.has(name),
  );
  return unsigned.length > 0 ? `headers that are not signed: ${unsigned.join(", ")}` : undefined;
};

/** The names that the signature covers; nothing without a signature, with two, or with a parameter given twice. */
const signedHeaders = (
  querystring: string,
  authorization: string,
): ReadonlySet<string> | undefined => {
  const parameters = [...new URLSearchParams(querystring)];
  const named = new Map(parameters);
  if (named.size < parameters.length) return undefined;
  const inAddress = named.get("X-Amz-SignedHeaders");
  const inHeader = /^AWS4-HMAC-SHA256 .*\bSignedHeaders=([^,\s]+)/.exec(authorization)?.[1];
  if ((inAddress === undefined) === (inHeader === undefined)) return undefined;
  if (inAddress !== undefined && !named.has("X-Amz-Signature")) return undefined;
  return new Set((inAddress ?? inHeader ?? "").split(";"));
};

/** Headers that S3 acts on or keeps with the object; not `cache-control`, which fetch adds where there is an If-None-Match. */
const matters = (name: string, method: string): boolean =>
  name.startsWith("x-amz-") || (method === "PUT" && keptOrConditional.has(name));

const keptOrConditional: ReadonlySet<string> = new Set([
  "content-disposition",
  "content-encoding",
  "content-language",
  "content-md5",
  "content-type",
  "expires",
  "if-match",
  "if-none-match",
  "transfer-encoding",
]);
