import { type Action, may } from "../domain/access.ts";
import { frameworkOf } from "../domain/framework/editions.ts";
import type { DivisionEvaluation, Evaluation } from "../domain/framework/evaluation.ts";
import { Cycle } from "../domain/place/cycle.ts";
import { CountyCode, countiesWithin, isCounty } from "../domain/place/division.ts";
import type { ApiRequest, Endpoint } from "./api.ts";
import type { ApiAnswer } from "./http-response.ts";

/**
 * Wraps an endpoint of `/counties/{county}/cycles/{cycle}/…`, which is given the evaluation that the address names. Access
 * is decided before existence, so a caller learns nothing about what lies outside the scope of the token (law 7).
 */
export const atEvaluation =
  (
    action: Action,
    endpoint: (request: ApiRequest, place: Evaluation) => Promise<ApiAnswer>,
  ): Endpoint =>
  async (request) => {
    // Stryker disable next-line StringLiteral: whatever stands for what was not named, it is no code and no year
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

type NamedDivision =
  | ({ readonly kind: "found" } & DivisionEvaluation)
  | { readonly kind: "problem"; readonly code: "noSuchCycle" | "noSuchDivision" };

/** A division that a paper is made of, and the framework of its cycle, once the caller may read there (law 7). */
export const divisionEvaluation = async (
  division: string,
  cycle: string,
): Promise<NamedDivision> => {
  const framework = await frameworkOf(cycle);
  if (!framework || !division.startsWith(framework.province))
    return { kind: "problem", code: "noSuchCycle" };
  return countiesWithin(division).length === 0
    ? { kind: "problem", code: "noSuchDivision" }
    : { kind: "found", division, framework };
};
