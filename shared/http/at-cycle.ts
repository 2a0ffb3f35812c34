import { type Action, may } from "../domain/access.ts";
import { frameworkOf } from "../domain/framework/editions.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { Cycle } from "../domain/place/cycle.ts";
import type { ProvinceCycle } from "../domain/place/province-cycle.ts";
import type { ApiRequest, Endpoint } from "./api.ts";
import type { ApiAnswer } from "./http-response.ts";

/** A province's cycle with the framework in force in it. */
export interface CycleEvaluation extends ProvinceCycle {
  readonly framework: Framework;
}

/**
 * Wraps an endpoint of `/cycles/{cycle}/…` that is about the caller's province: to read, wherever in it the caller is; to
 * decide, with the whole of it for a scope.
 */
export const atCycle =
  (
    action: Extract<Action, "read" | "decide">,
    endpoint: (request: ApiRequest, place: CycleEvaluation) => Promise<ApiAnswer>,
  ): Endpoint =>
  async (request) => {
    const { caller, path } = request;
    const province = caller.scope.slice(0, PROVINCE_DIGITS);
    if (!may(caller, action, action === "read" ? caller.scope : province))
      return { kind: "problem", code: "forbidden" };
    const cycle = Cycle.safeParse(path.cycle);
    const framework = cycle.success ? await frameworkOf(cycle.data) : undefined;
    if (!cycle.success || framework?.province !== province)
      return { kind: "problem", code: "noSuchCycle" };
    return endpoint(request, { province, cycle: cycle.data, framework });
  };

const PROVINCE_DIGITS = 2;
