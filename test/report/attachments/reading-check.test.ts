import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import { statusFindings } from "../../../shared/domain/status/status-findings.ts";
import { readingCheck } from "../../../shared/report/attachments/reading-check.ts";
import { documentClaim, framework2021, indicatorClaim } from "../../support/builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const resultOf = (...claims: readonly Claim[]) => {
  const status = statusOf({ framework, county: "140524", claims });
  return readingCheck(status, statusFindings(status, framework));
};
const blank = { ...documentClaim("1.1-1", 2), findings: [warning("pagesBlank", { path: "" })] };

test("each file that scores rest on is judged once, and one of them is odd", () => {
  const filed = [
    indicatorClaim("patentsGranted", { value: "39" }),
    indicatorClaim("leaderSchoolVisits", { value: "8" }),
    documentClaim("1.1-2", 3),
  ];

  expect(resultOf(...filed)).toEqual({ judged: 2, found: 0, unrecorded: 0 });
  expect(resultOf(...filed, blank)).toEqual({ judged: 3, found: 1, unrecorded: 0 });
});

test("what a check of its own tells is not told here again", () => {
  const odd = warning("growthDiffers", {
    path: "E2",
    values: { name: "甲", stated: "1", value: "2", previous: "1", computed: "100" },
  });

  expect(resultOf(indicatorClaim("patentsGranted", { value: "39", findings: [odd] }))).toEqual({
    judged: 1,
    found: 0,
    unrecorded: 0,
  });
});

test("where findings had to be left out, nobody knows of which files they were", () => {
  const lost = warning("findingsLeftOut", { path: "", values: { count: "9" } });
  const filed = { ...documentClaim("1.1-1", 2), findings: [lost] };

  expect(resultOf(filed, documentClaim("1.1-2", 3))).toEqual({
    judged: 1,
    found: 1,
    unrecorded: 1,
  });
});
