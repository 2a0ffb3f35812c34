import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { CLAIMS_LOOKED_AT } from "../../../shared/domain/scoring/standing-claim.ts";
import { statusFindings } from "../../../shared/domain/status/status-findings.ts";
import { evidenceId, framework2021, indicatorClaim } from "../../support/builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const findingsOf = (claims: readonly Claim[]) => {
  const status = statusOf({ framework, county: "140524", claims });
  return statusFindings(status, framework);
};
const allowance = (issuer: string | undefined, evidence: number, value: string) =>
  indicatorClaim("headTeacherAllowance", {
    value,
    evidence,
    ...(issuer !== undefined && { issuer }),
  });
const budget = (issuer: string, evidence: number, value: string, previous?: string) =>
  indicatorClaim("eduBudgetExpenditure", {
    issuer,
    evidence,
    value,
    ...(previous !== undefined && { previous }),
  });

test("a figure that takes the place of another department's says both, and whose it was", () => {
  const [found, ...others] = findingsOf([
    allowance("education", 1, "512"),
    allowance("finance", 2, "400"),
  ]);

  expect(others).toEqual([]);
  expect(found).toMatchObject({
    code: "otherDepartmentOverridden",
    severity: "warning",
    evidenceId: evidenceId(2),
  });
  expect(found && describeFinding(found, "zh").message).toBe(
    `“班主任津贴”的数值本材料报为400，而县教育局此前报送的材料 ${evidenceId(1)} 报为512；现以本材料为准。`,
  );
});

test.each<{ what: string; claims: readonly Claim[] }>([
  {
    what: "a department that corrects itself",
    claims: [allowance("education", 1, "512"), allowance("education", 2, "400")],
  },
  {
    what: "departments that agree",
    claims: [allowance("education", 1, "512"), allowance("finance", 2, "512")],
  },
  {
    what: "a claim of earlier days, which does not say whose it is",
    claims: [allowance(undefined, 1, "512"), allowance("finance", 2, "400")],
  },
  {
    what: "last year's figure that nobody had given before",
    claims: [budget("education", 1, "33321"), budget("finance", 2, "33321", "33311")],
  },
])("$what overrides nothing", ({ claims }) => {
  expect(findingsOf(claims)).toEqual([]);
});

test.each([
  { previous: "33300", other: "33300" },
  { previous: undefined, other: "—" },
])("last year's figure counts as well: 33311 against $other", ({ previous, other }) => {
  const [found] = findingsOf([
    budget("education", 1, "33321", "33311"),
    budget("finance", 2, "33321", previous),
  ]);

  expect(found?.values).toMatchObject({ field: "previous", value: other, other: "33311" });
});

test.each([
  { issuer: "finance", name: "县财政局" },
  { issuer: "moon", name: "moon" },
])("the department $issuer whose figure was overridden is named $name", ({ issuer, name }) => {
  const [found] = findingsOf([allowance(issuer, 1, "512"), allowance("education", 2, "400")]);

  expect(found).toMatchObject({ path: "headTeacherAllowance.value", values: { department: name } });
});

test("a department that files again does not make the other's figure be forgotten", () => {
  const again = Array.from({ length: CLAIMS_LOOKED_AT - 2 }, (_, at) =>
    allowance("finance", at + 2, `40${at}`),
  );

  const found = findingsOf([allowance("education", 1, "512"), ...again]);

  expect(found.map(({ code }) => code)).toEqual(["otherDepartmentOverridden"]);
});

test("an answer of yes or no is told in words", () => {
  const [found] = findingsOf([
    indicatorClaim("ethicsVetoInPlace", { value: "true", evidence: 1, issuer: "education" }),
    indicatorClaim("ethicsVetoInPlace", { value: "false", evidence: 2, issuer: "finance" }),
  ]);

  expect(found && describeFinding(found, "zh").message).toContain("本材料报为否");
  expect(found && describeFinding(found, "en").message).toContain("is no here, but yes in");
});
