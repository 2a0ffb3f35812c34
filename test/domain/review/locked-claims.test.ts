import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import { lockedIndicators, withinOpenItems } from "../../../shared/domain/review/locked-claims.ts";
import { documentClaim, framework2021, indicatorClaim } from "../../support/builders.ts";

const framework = framework2021();
const claim = (indicator: string, value: string, previous?: string): Claim =>
  indicatorClaim(indicator, { value, ...(previous !== undefined && { previous }) });
const outcomeOf = (...claims: readonly Claim[]) =>
  ({ kind: "accepted", claims, findings: [] }) as const;
const standingOn = (...claims: readonly Claim[]) =>
  new Map(claims.map((each) => [each.subject, each]));

/** `headTeacherAllowance` is of item 8.4, `trainingFundShare` of 8.5. */
const open = ["8.5"];

test("figures of open items count, whatever stood before", () => {
  const outcome = outcomeOf(claim("trainingFundShare", "5"));

  expect(withinOpenItems(outcome, open, { framework, standing: standingOn() })).toEqual(outcome);
});

test("a figure of another item that says what stands is left to what stands", () => {
  const outcome = outcomeOf(
    claim("trainingFundShare", "5"),
    claim("headTeacherAllowance", "500", "450"),
  );
  const standing = standingOn(claim("headTeacherAllowance", "500", "450"));

  expect(withinOpenItems(outcome, open, { framework, standing })).toEqual(
    outcomeOf(claim("trainingFundShare", "5")),
  );
});

test.each<[string, readonly Claim[]]>([
  ["another value", [claim("headTeacherAllowance", "501", "450")]],
  ["another value of the year before", [claim("headTeacherAllowance", "500", "451")]],
  ["no value of the year before", [claim("headTeacherAllowance", "500")]],
  ["nothing at all", []],
])("where %s stands the file is refused as a whole, the figure named", (_, before) => {
  const outcome = outcomeOf(
    claim("trainingFundShare", "5"),
    claim("headTeacherAllowance", "500", "450"),
  );

  const judged = withinOpenItems(outcome, open, { framework, standing: standingOn(...before) });

  expect(judged).toMatchObject({
    kind: "rejected",
    findings: [
      {
        code: "indicatorLocked",
        path: "headTeacherAllowance",
        values: { value: "500", standing: before.length > 0 ? expect.any(String) : "–" },
      },
    ],
  });
});

test("every locked figure that differs is named at once, where it stands in the file", () => {
  const outcome = {
    ...outcomeOf(claim("headTeacherAllowance", "500"), claim("eduBudgetExpenditure", "1")),
    readings: [{ indicator: "headTeacherAllowance", value: "500", at: "指标!F17" }],
  };

  const { findings } = withinOpenItems(outcome, open, { framework, standing: standingOn() });

  expect(findings.map(({ path }) => path)).toEqual(["指标!F17", "eduBudgetExpenditure"]);
});

test("a figure that somebody else filed as another kind of claim stands for nothing", () => {
  const outcome = outcomeOf(claim("headTeacherAllowance", "500"));
  const standing = new Map([["headTeacherAllowance", documentClaim("headTeacherAllowance")]]);

  expect(withinOpenItems(outcome, open, { framework, standing })).toMatchObject({
    kind: "rejected",
    findings: [{ path: "headTeacherAllowance", values: { standing: "–" } }],
  });
});

test("only figures are locked by it, and what was found before is told besides", () => {
  const found = warning("factsLeftOut", { path: "x" });
  const outcome = {
    ...outcomeOf(documentClaim("1.1-1"), claim("headTeacherAllowance", "500")),
    findings: [found],
    readings: [{ indicator: "trainingFundShare", value: "5", at: "指标!F18" }],
  };

  expect(lockedIndicators(outcome, open, framework)).toEqual(["headTeacherAllowance"]);
  expect(withinOpenItems(outcome, open, { framework, standing: standingOn() })).toMatchObject({
    findings: [found, { code: "indicatorLocked", path: "headTeacherAllowance" }],
  });
});

test("facts are of no item: while only some are open they are left out, and it says so", () => {
  const { evidenceId } = claim("trainingFundShare", "5");
  const facts: Claim = { kind: "facts", subject: "facts", evidenceId, findings: [] };
  const outcome = { ...outcomeOf(claim("trainingFundShare", "5"), facts), facts: { facts: [] } };

  const judged = withinOpenItems(outcome, open, { framework, standing: standingOn() });

  expect(judged).toMatchObject({
    kind: "accepted",
    claims: [{ subject: "trainingFundShare" }],
    findings: [{ code: "factsLeftOut", severity: "warning" }],
  });
  expect(judged).not.toHaveProperty("facts");
});
