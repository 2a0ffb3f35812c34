import { type Action, may } from "../domain/access.ts";
import { frameworkOf } from "../domain/framework/editions.ts";
import type { Framework } from "../domain/framework/framework.ts";
import { Cycle } from "../domain/place/cycle.ts";
import { CountyCode, countiesWithin, isCounty } from "../domain/place/division.ts";
import type { ApiRequest, Endpoint } from "./api.ts";
import type { ApiAnswer } from "./http-response.ts";

/** The county, cycle and framework that an address names, once the caller may act there and they exist. */
export interface Place {
  readonly county: CountyCode;
  readonly cycle: Cycle;
  readonly framework: Framework;
}

/**
 * Wraps an endpoint of `/counties/{county}/cycles/{cycle}/…`. Access is decided before existence, so a caller learns
 * nothing about what lies outside the scope of the token (law 7).
 */
export const atPlace =
  (action: Action, endpoint: (request: ApiRequest, place: Place) => Promise<ApiAnswer>): Endpoint =>
  async (request) => {
    const { county = "", cycle = "" } = request.path;
    if (!may(request.caller, action, county)) return { kind: "problem", code: "forbidden" };
    const code = CountyCode.safeParse(county);
    if (!code.success || !isCounty(code.data)) return { kind: "problem", code: "noSuchCounty" };
    const year = Cycle.safeParse(cycle);
    const framework = await frameworkOf(cycle);
    if (!year.success || !framework || !county.startsWith(framework.province)) {
      return { kind: "problem", code: "noSuchCycle" };
    }
    return endpoint(request, { county: code.data, cycle: year.data, framework });
  };

type DivisionPlace =
  | { readonly kind: "place"; readonly division: string; readonly framework: Framework }
  | { readonly kind: "problem"; readonly code: "noSuchCycle" | "noSuchDivision" };

/** A division that a paper is made of, and the framework of its cycle, once the caller may read there (law 7). */
export const divisionPlace = async (division: string, cycle: string): Promise<DivisionPlace> => {
  const framework = await frameworkOf(cycle);
  if (!framework || !division.startsWith(framework.province))
    return { kind: "problem", code: "noSuchCycle" };
  return countiesWithin(division).length === 0
    ? { kind: "problem", code: "noSuchDivision" }
    : { kind: "place", division, framework };
};
