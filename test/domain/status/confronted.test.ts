import { expect, test } from "vitest";
import { Claim } from "../../../shared/domain/evidence/claim.ts";
import { confronted, overriddenIssuers } from "../../../shared/domain/status/contradictions.ts";
import { statusFromClaims } from "../../../shared/domain/status/make-status.ts";
import { evidenceId, framework2021, indicatorClaim, placeOf } from "../../support/builders.ts";

const framework = framework2021();
const county = { framework, ...placeOf("140524"), previous: undefined };
const now = "2021-12-01T00:00:00.000Z";
const statusOf = (...claims: readonly Claim[]) => statusFromClaims({ ...county, claims, now });
const reporting = (value: string) =>
  indicatorClaim("departmentsReporting", { value, issuer: "education" });
const document = (issuer?: string): Claim =>
  Claim.parse({
    kind: "document",
    subject: "1.1-1",
    evidenceId: evidenceId(2),
    issuer,
    findings: [],
  });

const place = { code: "departmentsCountDiffers", indicator: "departmentsReporting" };

test("a count of departments that agrees with the evidence is held against it, and holds", () => {
  const status = statusOf(reporting("2"), document("finance"));

  expect(confronted(status, framework)).toStrictEqual([place]);
});

test("where some evidence does not say whose it is, the count ought to be judged and is not", () => {
  const status = statusOf(reporting("2"), document());

  expect(confronted(status, framework)).toStrictEqual([{ ...place, unrecorded: true }]);
});

test("who filed a figure that another department's came after is named, and nobody else", () => {
  const first = { ...indicatorClaim("departmentsReporting", { value: "5", issuer: "finance" }) };
  const later = { ...reporting("6"), evidenceId: evidenceId(3) };

  expect(overriddenIssuers(statusOf(reporting("2")).items)).toStrictEqual([]);
  expect(overriddenIssuers(statusOf(first, later).items)).toStrictEqual(["finance"]);
});
