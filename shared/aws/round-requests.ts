import type { ReconcileRequest } from "../../events/reconcile-request.ts";
import { editionsInForce } from "../domain/framework/editions.ts";
import { cycleOf } from "../domain/place/cycle.ts";
import { countiesWithin } from "../domain/place/division.ts";

/** What a round consists of: one request for each calendar and each county of every cycle that is evaluated. */
export const roundRequests = async (
  round: Omit<ReconcileRequest, "place" | "cursor">,
): Promise<readonly ReconcileRequest[]> =>
  (await editionsInForce()).flatMap(({ province, cycle: year }) => {
    const cycle = cycleOf(year);
    const counties = countiesWithin(province).map((county) => ({ county, cycle }));
    return [{ province, cycle }, ...counties].map((place) => ({ ...round, place }));
  });
