import { apiHandler } from "../../shared/http/api.ts";
import type { Logger } from "../../shared/http/log.ts";
import { openApiDocument } from "../../shared/http/openapi.ts";

export interface Deps {
  readonly log: Logger;
}

/** The document is made once per running copy: it depends on nothing but the code. */
export const createHandler = ({ log }: Deps) => {
  const document = openApiDocument();
  return apiHandler(
    { "GET /v1/openapi.json": async () => ({ kind: "json", status: 200, body: document }) },
    log,
  );
};
