import { reporting, typesetter } from "../reporting.ts";
import { countyRoutes } from "../routes.ts";
import type { ServiceFunction } from "../service-function.ts";

export const produceReport = {
  purpose: "A county's self-evaluation report, and a city's or province's summary of its counties.",
  triggers: [
    {
      kind: "http",
      routes: [`GET ${countyRoutes}/report`, "GET /v1/cycles/{cycle}/report"],
      share: 0.2,
    },
  ],
  ...reporting,
  touches: { ...reporting.touches, table: [...reporting.touches.table, "PutItem"] },
  presigns: true,
  unbundled: typesetter,
} as const satisfies ServiceFunction;
