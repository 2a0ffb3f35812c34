import { RecomputeRequest } from "../../events/recompute-request.ts";
import { ReconcileRequest } from "../../events/reconcile-request.ts";
import type { QueueName } from "../topology/service-function.ts";
import type { ChangedKey } from "./stream-keys.ts";

/** How what a stream's reader left undone is asked for on a queue. */
export interface StreamRequests {
  readonly queue: QueueName;
  /** The messages for these rows, one for each place that they are of; none for what is no place. */
  readonly bodies: (rows: readonly ChangedKey[], now: Date) => readonly object[];
}

/** By the function that failed. One without a line here has its failures listed, and nobody to ask. */
export const streamRequests: Readonly<Record<string, StreamRequests>> = {
  /** Each county anew, as a whole. */
  "recompute-status": {
    queue: "recomputeRequests",
    bodies: (rows) =>
      placesOf(rows).flatMap((place) => RecomputeRequest.safeParse(place).data ?? []),
  },
  /** Each place compared in full, which keeps whatever the ledger lacks. */
  "keep-ledger": {
    queue: "reconcileRequests",
    bodies: (rows, now) =>
      placesOf(rows).flatMap((place) => {
        const request = { round: now.toISOString(), scope: "full", graceSeconds: 0, place };
        return ReconcileRequest.safeParse(request).data ?? [];
      }),
  },
};

/** `140524#2021` is a county's evaluation, `14#2021` a province's calendar. */
const placesOf = (rows: readonly ChangedKey[]): readonly object[] =>
  [...new Set(rows.map(({ pk }) => pk))].map((pk) => {
    const [division = "", cycle = ""] = pk.split("#");
    return division.length === 2 ? { province: division, cycle } : { county: division, cycle };
  });
