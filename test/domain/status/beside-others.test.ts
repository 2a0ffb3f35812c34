import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import { besideOthers, subjectsBehind } from "../../../shared/domain/status/beside-others.ts";
import {
  documentClaim,
  evidenceId,
  framework2021,
  indicatorClaim,
} from "../../support/builders.ts";
import { acceptance, requestedReceipt } from "../../support/evidence-builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const bytes = "a".repeat(64);
const itemsOf = (...claims: readonly Claim[]) =>
  statusOf({ framework, county: "140524", claims }).items;
const receiptOf = (evidence: number, findings: readonly Finding[] = []) => ({
  ...acceptance(evidenceId(evidence), []).receipt,
  findings: [...findings],
});
const again = warning("sameBytesFiled", { path: "sha256", values: { evidenceId: evidenceId(1) } });
const growth = warning("growthDiffers", {
  path: "E2",
  values: { name: "甲", stated: "1", value: "2", previous: "1", computed: "100" },
});
const told = (items: ReturnType<typeof itemsOf>, receipt: ReturnType<typeof receiptOf>) =>
  besideOthers(items, framework)(receipt).findings.map(({ code, path }) => `${code} ${path}`);

test("a receipt tells all that other filings make odd about its file, each once", () => {
  const twice = itemsOf(documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, bytes));

  expect(told(twice, receiptOf(1))).toEqual([]);
  expect(told(twice, receiptOf(2))).toEqual([
    "sameBytesFiled sha256",
    "oneFileForItem documents.1.1",
  ]);
  expect(told(twice, receiptOf(2, [again]))).toEqual([
    "sameBytesFiled sha256",
    "oneFileForItem documents.1.1",
  ]);
});

test("what two items say of the same file is told once", () => {
  const items = itemsOf(
    { ...documentClaim("1.1-1", 2, bytes), findings: [again] },
    { ...documentClaim("1.2-1", 2, bytes), findings: [again] },
  );

  expect(told(items, receiptOf(2))).toEqual(["sameBytesFiled sha256"]);
});

test("a finding of the same kind at another place is another one", () => {
  const elsewhere = { ...again, path: "files" };
  const items = itemsOf({ ...documentClaim("1.1-1", 2, bytes), findings: [again] });

  expect(told(items, receiptOf(2, [elsewhere]))).toEqual([
    "sameBytesFiled files",
    "sameBytesFiled sha256",
  ]);
});

test("what a file says by itself stands on its receipt already and is not repeated", () => {
  const items = itemsOf(
    indicatorClaim("leaderSchoolVisits", { value: "8", evidence: 2, findings: [growth] }),
  );

  expect(told(items, receiptOf(2))).toEqual([]);
});

const standing = itemsOf(
  indicatorClaim("leaderSchoolVisits", { value: "8", evidence: 2 }),
  documentClaim("1.1-1", 4),
);
const subjects = ["leaderSchoolVisits", "1.1-1", "1.1-2"];

test.each([
  { evidence: 1, behind: ["1.1-2"] },
  { evidence: 2, behind: ["1.1-2"] },
  { evidence: 3, behind: ["leaderSchoolVisits", "1.1-2"] },
  { evidence: 4, behind: ["leaderSchoolVisits", "1.1-2"] },
  { evidence: 5, behind: ["leaderSchoolVisits", "1.1-1", "1.1-2"] },
])("scores of the evidences 2 and 4 are behind evidence $evidence in $behind", (each) => {
  const receipt = { ...receiptOf(each.evidence), subjects };

  expect([...subjectsBehind(receipt, standing)]).toEqual(each.behind);
});

test("an evidence that is not accepted leaves no score behind", () => {
  expect([...subjectsBehind(requestedReceipt(evidenceId(5)), standing)]).toEqual([]);
});
