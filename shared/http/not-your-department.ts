import { type Caller, mayActFor } from "../domain/access.ts";
import { finding } from "../domain/findings/make-finding.ts";
import type { ApiAnswer } from "./http-response.ts";

/** A clerk of one department acts for what it issues: the refusal where somebody acts for another's, by the field that says whose it is. */
export const notYourDepartment = (
  caller: Caller,
  issuer: string,
  path: string,
): Extract<ApiAnswer, { kind: "problem" }> | undefined => {
  if (mayActFor(caller, issuer)) return undefined;
  const values = { issuer, department: caller.department ?? "" };
  return {
    kind: "problem",
    code: "notYourDepartment",
    findings: [finding("issuedByOthers", { path, values })],
  };
};
