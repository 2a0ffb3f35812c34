import type { IncomingMessage } from "node:http";
import { apiAdmission } from "../../topology/page-of-another-origin.ts";
import type { HttpAnswer } from "./http-answer.ts";

type Asked = Pick<IncomingMessage, "method" | "headers">;

/** What API Gateway does by itself for the page of one other origin. */
export interface PageAdmission {
  /** The answer to a browser that asks for its page whether it may ask. */
  preflight(request: Asked): HttpAnswer | undefined;
  /** What goes with any answer to that page. */
  headersFor(request: Asked): Readonly<Record<string, string>>;
}

export const pageAdmission = (origin: string | undefined): PageAdmission => {
  const headersFor = ({ headers }: Asked): Readonly<Record<string, string>> =>
    origin === undefined || headers.origin !== origin
      ? {}
      : {
          "access-control-allow-origin": origin,
          "access-control-expose-headers": apiAdmission.exposed.join(","),
          vary: "origin",
        };
  return {
    headersFor,
    preflight: (request) => {
      const { method, headers } = request;
      const isAsked = method === "OPTIONS" && headers["access-control-request-method"];
      if (origin === undefined || !isAsked) return undefined;
      const isAdmitted = headers.origin === origin;
      return { status: 204, headers: isAdmitted ? leave : {}, body: Buffer.of() };
    },
  };
};

const leave: Readonly<Record<string, string>> = {
  "access-control-allow-methods": apiAdmission.methods.join(","),
  "access-control-allow-headers": apiAdmission.headers.join(","),
  "access-control-max-age": String(apiAdmission.maxAgeSeconds),
};
