import { expect, test } from "vitest";
import { Claim } from "../../../shared/domain/evidence/claim.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import { besideOthers } from "../../../shared/domain/status/beside-others.ts";
import { withoutContradictions } from "../../../shared/domain/status/contradictions.ts";
import { makeStatus, statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { caseMark } from "../../../shared/domain/status/marks.ts";
import { sameStatus } from "../../../shared/domain/status/same-status.ts";
import { statusFindings } from "../../../shared/domain/status/status-findings.ts";
import { statusView } from "../../../shared/http/status-view.ts";
import {
  evidenceId,
  factsClaim,
  framework2021,
  indicatorClaim,
  placeOf,
} from "../../support/builders.ts";
import { receiptOf } from "../../support/report-builders.ts";

const framework = framework2021();
const county = { framework, ...placeOf("140524"), previous: undefined };
const now = "2021-12-01T00:00:00.000Z";
const statusOf = (...claims: readonly Claim[]) => statusFromClaims({ ...county, claims, now });

const reporting = (value: string, issuer = "education") =>
  indicatorClaim("departmentsReporting", { value, issuer });
const document = (subject: string, evidence: number, issuer?: string): Claim =>
  Claim.parse({
    kind: "document",
    subject,
    evidenceId: evidenceId(evidence),
    issuer,
    findings: [],
  });
const narrative = (evidence: number, issuer: string): Claim =>
  Claim.parse({
    kind: "narrative",
    subject: "narrative",
    evidenceId: evidenceId(evidence),
    issuer,
    findings: [],
  });

test("23 departments are said to have filed while the evidence is of three", () => {
  const status = statusOf(
    reporting("23"),
    document("1.1-1", 2, "finance"),
    document("1.1-2", 3, "finance"),
    narrative(4, "publicity"),
  );

  const [found, ...others] = statusFindings(status, framework);

  expect(others).toEqual([]);
  expect(found).toMatchObject({
    ...{ code: "departmentsCountDiffers", path: "departmentsReporting.value" },
    evidenceId: evidenceId(1),
  });
  expect(found && describeFinding(found, "zh").message).toBe(
    "“提交履职情况的部门数”报为23个，而本年度实际有材料报送的部门为3个。",
  );
  const criterion = statusView(status, framework, "zh")
    .priorities.flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria)
    .find(({ indicator }) => indicator === "departmentsReporting");
  expect(criterion?.findings?.map(({ code }) => code)).toEqual(["departmentsCountDiffers"]);
});

test("a department that told facts only has filed too, unless nobody knows whose they are", () => {
  const facts = (issuer?: string) => factsClaim(5, issuer);

  expect(statusFindings(statusOf(reporting("2"), facts("finance")), framework)).toEqual([]);
  expect(statusFindings(statusOf(reporting("1"), facts("finance")), framework)).toMatchObject([
    { values: { value: "1", counted: "2" } },
  ]);
  expect(statusFindings(statusOf(reporting("23"), facts()), framework)).toEqual([]);
});

test("the number that have filed is no contradiction, fewer than that is one too", () => {
  const finance = document("1.1-1", 2, "finance");

  expect(statusFindings(statusOf(reporting("2"), finance), framework)).toEqual([]);
  expect(statusFindings(statusOf(reporting("1"), finance), framework)).toMatchObject([
    { values: { value: "1", counted: "2" } },
  ]);
});

test("the receipt of the file is told of it, as of all that others' filings make odd", () => {
  const status = statusOf(reporting("23"), document("1.1-1", 2, "finance"));
  const codesOn = (evidence: number) =>
    besideOthers(
      status.items,
      framework,
    )(receiptOf(evidenceId(evidence), "140524")).findings.map(({ code }) => code);

  expect(codesOn(1)).toEqual(["departmentsCountDiffers"]);
  expect(codesOn(2)).toEqual([]);
});

test("a status of a time before contradictions were told with its scores tells them too", () => {
  const status = statusOf(reporting("23"));
  const items = status.items.map(withoutContradictions);

  expect(statusFindings({ ...status, items }, framework)).toEqual(
    statusFindings(status, framework),
  );
});

test("where some evidence does not say whose it is, nobody has counted", () => {
  const status = statusOf(reporting("23"), document("1.1-1", 2));

  expect(statusFindings(status, framework)).toEqual([]);
});

test("a contradiction goes as soon as the rest has filed, whatever stood before", () => {
  const before = statusOf(reporting("2"));
  const claims = [reporting("2"), document("1.1-1", 2, "finance")];
  const after = statusFromClaims({ ...county, claims, now });
  const rescored = after.items.find(({ id }) => id === "1.1");
  const items = before.items.map((item) => (item.id === rescored?.id ? rescored : item));

  const next = makeStatus({ ...county, items, narrative: undefined, now });

  expect(statusFindings(before, framework)).toHaveLength(1);
  expect(sameStatus(next, after)).toBe(true);
});

test("a reading with all the findings a claim repeats is contradicted beside them, again and again", () => {
  const findings = Array.from({ length: 8 }, (_, at) =>
    warning("growthDiffers", {
      path: `E${at}`,
      values: { name: "甲", stated: "1", value: "2", previous: "1", computed: "100" },
    }),
  );
  const first = statusOf(
    indicatorClaim("departmentsReporting", { value: "23", issuer: "education", findings }),
  );

  const next = makeStatus({ ...county, items: first.items, narrative: undefined, now });

  expect(sameStatus(first, next)).toBe(true);
  expect(statusFindings(next, framework).at(-1)?.code).toBe("departmentsCountDiffers");
});

const part = (value: string, evidence: number) =>
  indicatorClaim("publicKindergartenShare", { value, evidence });
const whole = (value: string, evidence: number) =>
  indicatorClaim("inclusiveKindergartenCoverage", { value, evidence });

test("a part filed in one file exceeds its whole in another", () => {
  const [found] = statusFindings(statusOf(part("95", 1), whole("92.2", 2)), framework);

  expect(found?.path).toBe("publicKindergartenShare.value");
  expect(found && describeFinding(found, "zh").message).toBe(
    "“公办园在园幼儿占比”为95%，大于另一份材料所报的、包含它的“普惠性幼儿园覆盖率”（92.2%）。",
  );
});

test.each([
  { what: "a part as large as its whole", claims: [part("92.2", 1), whole("92.2", 2)] },
  { what: "both in one file, judged when it was read", claims: [part("95", 1), whole("92.2", 1)] },
  { what: "a part without its whole", claims: [part("95", 1)] },
])("$what is left alone", ({ claims }) => {
  expect(statusFindings(statusOf(...claims), framework)).toEqual([]);
});

test("law 10: a sign-off stands when rows only learn how much was checked and who filed", () => {
  const bare = indicatorClaim("leaderSchoolVisits", { value: "8" });
  const first = statusOf(bare);
  const told = Claim.parse({
    ...bare,
    issuer: "education",
    checks: { countNotWhole: { judged: 1 } },
  });

  const next = statusFromClaims({ ...county, claims: [told], previous: first, now });

  expect(sameStatus(first, next)).toBe(false);
  expect([next.version, caseMark(next)]).toEqual([2, caseMark(first)]);
});
