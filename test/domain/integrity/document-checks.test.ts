import { expect, test } from "vitest";
import type { Claim } from "../../../shared/domain/evidence/claim.ts";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import { documentChecks } from "../../../shared/domain/integrity/document-checks.ts";
import { statusFindings } from "../../../shared/domain/status/status-findings.ts";
import { documentClaim, evidenceId, framework2021 } from "../../support/builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();
const [bytes, otherBytes] = ["a".repeat(64), "b".repeat(64)];

/** Per check: places judged, found at fault, and of a time that does not say. */
const checked = (claims: readonly Claim[]) => {
  const status = statusOf({ framework, county: "140524", claims });
  const results = documentChecks(status.items, statusFindings(status, framework));
  return Object.fromEntries(
    Object.entries(results).map(([code, { judged, found, unrecorded }]) => [
      code,
      [judged, found, unrecorded],
    ]),
  );
};

test.each<{
  what: string;
  claims: readonly Claim[];
  again: number[];
  ofItem: number[];
  many: number[];
}>([
  { what: "nothing", claims: [], again: [0, 0, 0], ofItem: [0, 0, 0], many: [0, 0, 0] },
  {
    what: "a file alone, which is beside no other",
    claims: [documentClaim("1.1-1", 1, bytes)],
    again: [0, 0, 0],
    ofItem: [0, 0, 0],
    many: [1, 0, 0],
  },
  {
    what: "two files for two items",
    claims: [documentClaim("1.1-1", 1, bytes), documentClaim("1.2-1", 2, otherBytes)],
    again: [2, 0, 0],
    ofItem: [0, 0, 0],
    many: [2, 0, 0],
  },
  {
    what: "two files for two documents of an item",
    claims: [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, otherBytes)],
    again: [2, 0, 0],
    ofItem: [1, 0, 0],
    many: [2, 0, 0],
  },
  {
    what: "the same bytes under two registrations for one item",
    claims: [documentClaim("1.1-1", 1, bytes), documentClaim("1.1-2", 2, bytes)],
    again: [2, 1, 0],
    ofItem: [1, 1, 0],
    many: [1, 0, 0],
  },
  {
    what: "the same bytes twice beside a third file for the item",
    claims: [
      documentClaim("1.1-1", 1, bytes),
      documentClaim("1.1-2", 2, bytes),
      documentClaim("1.1-3", 3, otherBytes),
    ],
    again: [3, 1, 0],
    ofItem: [1, 1, 0],
    many: [2, 0, 0],
  },
  {
    what: "two files of days that kept no hash",
    claims: [documentClaim("1.1-1", 1), documentClaim("1.1-2", 2)],
    again: [0, 0, 2],
    ofItem: [0, 0, 1],
    many: [0, 0, 2],
  },
  {
    what: "one of them with its hash",
    claims: [documentClaim("1.1-1", 1), documentClaim("1.1-2", 2, bytes)],
    again: [1, 0, 1],
    ofItem: [0, 0, 1],
    many: [1, 0, 1],
  },
  {
    what: "one registration of those days for two documents of an item, which its number tells",
    claims: [documentClaim("1.1-1", 1), documentClaim("1.1-2", 1)],
    again: [0, 0, 0],
    ofItem: [1, 1, 0],
    many: [0, 0, 1],
  },
  {
    what: "one file for three documents",
    claims: ["1.1-1", "1.2-1", "2.1-1"].map((id) => documentClaim(id, 1, bytes)),
    again: [0, 0, 0],
    ofItem: [0, 0, 0],
    many: [1, 0, 0],
  },
  {
    what: "one file for four documents",
    claims: ["1.1-1", "1.2-1", "2.1-1", "3.1-1"].map((id) => documentClaim(id, 1, bytes)),
    again: [0, 0, 0],
    ofItem: [0, 0, 0],
    many: [1, 1, 0],
  },
])("$what: how much each check of files judged and found", ({ claims, again, ofItem, many }) => {
  expect(checked(claims)).toEqual({
    sameBytesFiled: again,
    oneFileForItem: ofItem,
    oneFileManyDocuments: many,
  });
});

test("a file that repeated another when it was filed is found though the other has gone since", () => {
  const repeated = warning("sameBytesFiled", {
    path: "sha256",
    values: { evidenceId: evidenceId(1) },
  });
  const claim = { ...documentClaim("1.1-1", 2, bytes), findings: [repeated] };
  const other = documentClaim("1.2-1", 3, otherBytes);

  expect(checked([claim]).sameBytesFiled).toEqual([1, 1, 0]);
  expect(checked([claim, other]).sameBytesFiled).toEqual([2, 1, 0]);
});

test("what else is odd about a file alone does not make it a repeated one", () => {
  const odd = warning("otherDepartmentOverridden", {
    path: "",
    values: {
      name: "甲",
      field: "value",
      value: "1",
      other: "2",
      department: "乙",
      evidence: "丙",
    },
  });
  const claim = { ...documentClaim("1.1-1", 2, bytes), findings: [odd] };

  expect(checked([claim]).sameBytesFiled).toEqual([0, 0, 0]);
});
