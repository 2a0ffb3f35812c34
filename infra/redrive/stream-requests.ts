import { RecomputeRequest } from "../../events/recompute-request.ts";
import type { ChangedKey } from "./stream-keys.ts";

/** How what a stream's reader left undone is asked for on a queue. */
export interface StreamRequests {
  readonly queue: string;
  /** The messages for these rows, each once. */
  readonly bodies: (rows: readonly ChangedKey[], now: Date) => readonly unknown[];
}

/** By the function that failed. One without a line here has its failures listed, and nobody to ask. */
export const streamRequests: Readonly<Record<string, StreamRequests>> = {
  /** Each county anew, as a whole. */
  "recompute-status": {
    queue: "recomputeRequests",
    bodies: (rows) => placesOf(rows).filter((place) => RecomputeRequest.safeParse(place).success),
  },
  /** Each place compared in full, which keeps whatever the ledger lacks. */
  "keep-ledger": {
    queue: "reconcileRequests",
    bodies: (rows, now) =>
      placesOf(rows).map((place) => ({
        round: now.toISOString(),
        scope: "full",
        graceSeconds: 0,
        place,
      })),
  },
};

/** `140524#2021` is a county's evaluation, `14#2021` a province's calendar. */
const placesOf = (rows: readonly ChangedKey[]): readonly object[] =>
  [...new Set(rows.map(({ pk }) => pk))].map((pk) => {
    const [division = "", cycle = ""] = pk.split("#");
    return division.length === 2 ? { province: division, cycle } : { county: division, cycle };
  });
