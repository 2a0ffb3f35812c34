import { expect, test } from "vitest";
import { Claim } from "../../../shared/domain/evidence/claim.ts";
import { Fact } from "../../../shared/domain/evidence/fact.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import { checkResult, type ListedCheck } from "../../../shared/domain/integrity/status-checks.ts";
import { statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { statusFindings } from "../../../shared/domain/status/status-findings.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
  narrativeClaim,
  placeOf,
} from "../../support/builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
type Checked = Parameters<typeof checkResult>[1];

/** Places judged, found at fault, and of a time that does not say. */
const resultOf = (
  code: ListedCheck,
  claims: readonly Claim[],
  beside: Partial<Checked> = {},
): readonly number[] => {
  const status = statusOf({ framework, county: "140524", claims });
  const findings = statusFindings(status, framework);
  const result = checkResult(code, { status, framework, findings, judged: undefined, ...beside });
  return [result.judged, result.found, result.unrecorded];
};

const growth = warning("growthDiffers", {
  path: "E2",
  values: { name: "甲", stated: "1", value: "2", previous: "1", computed: "100" },
});
const figure = (id: string, value: string, more: object = {}): Claim =>
  Claim.parse({ ...indicatorClaim(id, { value }), ...more });
const judged = { checks: { growthDiffers: { judged: 3, found: 1 }, rateDiffers: { judged: 2 } } };

test.each<{ what: string; claims: readonly Claim[]; result: readonly number[] }>([
  { what: "nothing filed", claims: [], result: [0, 0, 0] },
  {
    what: "a figure whose file says what was judged",
    claims: [figure("leaderSchoolVisits", "8", judged)],
    result: [3, 1, 0],
  },
  {
    what: "a figure that other checks judged",
    claims: [figure("leaderSchoolVisits", "8", { checks: { rateDiffers: { judged: 2 } } })],
    result: [0, 0, 0],
  },
  {
    what: "a figure of a time that does not say, with what was found then",
    claims: [figure("leaderSchoolVisits", "8", { findings: [growth] })],
    result: [0, 1, 1],
  },
  {
    what: "two figures",
    claims: [figure("leaderSchoolVisits", "8", judged), figure("headTeacherAllowance", "9")],
    result: [3, 1, 1],
  },
  {
    what: "answers of yes and of no, which hold no figure",
    claims: [figure("ethicsVetoInPlace", "true"), figure("evaluationReformPlanIssued", "false")],
    result: [0, 0, 0],
  },
  { what: "a document", claims: [documentClaim("1.1-1")], result: [0, 0, 0] },
])("growth in $what: $result judged, found, unrecorded", ({ claims, result }) => {
  expect(resultOf("growthDiffers", claims)).toEqual(result);
});

test("what was found of another check is not counted for this one", () => {
  const claim = figure("leaderSchoolVisits", "8", { findings: [growth] });

  expect(resultOf("rateDiffers", [claim])).toEqual([0, 0, 1]);
});

test("a reading that two items are scored by is judged once", () => {
  const base = {
    framework,
    ...placeOf("140524"),
    claims: [figure("leaderSchoolVisits", "8", judged)],
    previous: undefined,
    now: "2021-12-01T00:00:00.000Z",
  };
  const status = statusFromClaims(base);
  const twice = { ...status, items: [...status.items, ...status.items] };

  expect(resultOf("growthDiffers", [], { status: twice })).toEqual([3, 1, 0]);
});

const filed = (evidence: number, value: string, previous?: string, issuer?: string) =>
  indicatorClaim("eduBudgetExpenditure", {
    evidence,
    value,
    ...(previous !== undefined && { previous }),
    ...(issuer !== undefined && { issuer }),
  });

test.each([
  { what: "one department alone", claims: [filed(1, "5", "4", "a")], result: [0, 0, 0] },
  { what: "departments nobody named", claims: [filed(1, "5"), filed(2, "6")], result: [0, 0, 1] },
  {
    what: "two that agree",
    claims: [filed(1, "5", "4", "a"), filed(2, "5", "4", "b")],
    result: [2, 0, 0],
  },
  {
    what: "two that differ in this year's figure",
    claims: [filed(1, "6", "4", "a"), filed(2, "5", "4", "b")],
    result: [2, 1, 0],
  },
  {
    what: "two that differ in last year's",
    claims: [filed(1, "5", "3", "a"), filed(2, "5", "4", "b")],
    result: [2, 1, 0],
  },
  {
    what: "two that differ in both",
    claims: [filed(1, "6", "3", "a"), filed(2, "5", "4", "b")],
    result: [2, 2, 0],
  },
  {
    what: "two of whom the first gave no figure of last year",
    claims: [filed(1, "6", undefined, "a"), filed(2, "5", "4", "b")],
    result: [1, 1, 0],
  },
])("departments beside one another, $what: $result", ({ claims, result }) => {
  expect(resultOf("otherDepartmentOverridden", claims)).toEqual(result);
});

const reporting = (value: string) =>
  indicatorClaim("departmentsReporting", { value, issuer: "education" });

test.each<{ what: string; claims: readonly Claim[]; result: readonly number[] }>([
  { what: "the number that filed", claims: [reporting("1")], result: [1, 0, 0] },
  { what: "another number", claims: [reporting("23")], result: [1, 1, 0] },
  {
    what: "a number beside evidence that does not say whose it is",
    claims: [reporting("1"), documentClaim("1.1-1", 2)],
    result: [0, 0, 1],
  },
  { what: "no number", claims: [documentClaim("1.1-1", 2)], result: [0, 0, 0] },
])("departments that filed, $what: $result", ({ claims, result }) => {
  expect(resultOf("departmentsCountDiffers", claims)).toEqual(result);
  expect(resultOf("largerThanWholeElsewhere", claims)).toEqual([0, 0, 0]);
});

test("law 12: of words that are not at hand nothing is said to have been judged", () => {
  expect(resultOf("narrativeSumDiffers", [])).toEqual([0, 0, 0]);
  expect(resultOf("narrativeSumDiffers", [narrativeClaim()])).toEqual([0, 0, 1]);
});

test.each([
  { count: 3, found: 1, result: [3, 1, 0] },
  { count: 0, found: 1, result: [1, 1, 0] },
  { count: undefined, found: 2, result: [2, 2, 0] },
  { count: 2, found: 0, result: [2, 0, 0] },
])("words judged in $count places with $found found at fault: $result", (each) => {
  const { count, found, result } = each;
  const wrong = { ...growth, code: "narrativeSumDiffers", evidenceId: evidenceId(1) } as const;
  const findings = [...Array.from({ length: found }, () => wrong), { ...wrong, ...growth }];
  const words = { findings, judged: count === undefined ? {} : { narrativeSumDiffers: count } };

  expect(resultOf("narrativeSumDiffers", [narrativeClaim()], words)).toEqual(result);
});

test("facts and files are counted by their own checks", () => {
  const fact = Fact.parse({
    kind: "partition",
    item: "1.1",
    text: "三所",
    number: "3",
    parts: [{ name: "小学", number: "2" }],
  });
  const documents = [documentClaim("1.1-1", 1), documentClaim("1.1-2", 1)];
  const facts = new Map([[evidenceId(1), [fact]]]);

  expect(resultOf("factPartsDiffer", [], { facts })).toEqual([1, 1, 0]);
  expect(resultOf("oneFileForItem", documents)).toEqual([1, 1, 0]);
  expect(resultOf("oneFileManyDocuments", documents)).toEqual([0, 0, 1]);
  expect(resultOf("sameBytesFiled", documents)).toEqual([0, 0, 0]);
});
