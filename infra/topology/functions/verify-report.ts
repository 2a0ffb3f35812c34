import { reporting, typesetter } from "../reporting.ts";
import type { ServiceFunction } from "../service-function.ts";

export const verifyReport = {
  purpose: "Says of a report file whether the system made it and whether it is still current.",
  triggers: [{ kind: "http", routes: ["POST /v1/report-verifications"], share: 0.2 }],
  ...reporting,
  presigns: true,
  unbundled: typesetter,
} as const satisfies ServiceFunction;
