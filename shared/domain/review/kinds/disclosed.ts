import * as z from "zod";
import { finding } from "../../findings/make-finding.ts";
import { Day } from "../moments.ts";
import { refusal } from "../refusal.ts";
import { countyKind } from "../situation.ts";

export const Disclosure = z.object({
  url: z.url({ protocol: /^https?$/ }).max(500),
  from: Day,
  to: Day,
});

/** 公示 of the self-evaluation on the government's portal, before it is sent (国务院教育督导委员会办公室, 2016). */
export const disclosed = countyKind({
  kind: "disclosed",
  posts: ["office"],
  phases: ["open", "returned"],
  body: Disclosure,
  refusals: ({ from, to }) =>
    from <= to
      ? []
      : [refusal("invalidRequest", finding("daysReversed", { path: "to", values: { from, to } }))],
  fold: (gate, { number }) => ({ ...gate, disclosed: number }),
});
