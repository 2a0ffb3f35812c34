import { expect, test } from "vitest";
import { warning } from "../../../shared/domain/findings/make-finding.ts";
import type { PlacedFinding } from "../../../shared/domain/scoring/criterion-findings.ts";
import { stillShared } from "../../../shared/domain/status/shared-file.ts";
import { statusFindings } from "../../../shared/domain/status/status-findings.ts";
import { documentClaim, evidenceId, framework2021, itemOf } from "../../support/builders.ts";
import { statusOf } from "../../support/report-builders.ts";

const framework = framework2021();

/** The status where each document stands in the file of the evidence beside it. */
const statusWith = (filed: Readonly<Record<string, number>>) =>
  statusOf({
    framework,
    county: "140524",
    claims: Object.entries(filed).map(([id, evidence]) => documentClaim(id, evidence)),
  });

/** As the registration of evidence 1 said it. */
const saidOfItem = (item: string): PlacedFinding => ({
  ...warning("oneFileForItem", {
    path: "documents[1]",
    values: { item: itemOf(item).name, documents: "会议纪要、调研记录" },
  }),
  evidenceId: evidenceId(1),
});
const saidOfMany: PlacedFinding = {
  ...warning("oneFileManyDocuments", { path: "documents", values: { count: "4" } }),
  evidenceId: evidenceId(1),
};

test.each<{ what: string; filed: Readonly<Record<string, number>>; holds: boolean }>([
  { what: "both documents stand in it", filed: { "1.1-1": 1, "1.1-2": 1 }, holds: true },
  { what: "one stands in another file", filed: { "1.1-1": 1, "1.1-2": 2 }, holds: false },
  { what: "one is gone", filed: { "1.1-1": 1 }, holds: false },
  { what: "the other is of another item", filed: { "1.1-1": 1, "1.2-1": 1 }, holds: false },
  {
    what: "two others are of another item",
    filed: { "1.1-1": 1, "1.2-1": 1, "1.2-2": 1 },
    holds: false,
  },
  { what: "both stand in another file", filed: { "1.1-1": 2, "1.1-2": 2 }, holds: false },
])("where $what, one file for several documents of an item: $holds", ({ filed, holds }) => {
  expect(stillShared(saidOfItem("1.1"), statusWith(filed).items, framework)).toBe(holds);
});

test.each([
  { what: "four documents stand in it", last: { "3.1-1": 1 }, holds: true },
  { what: "five do", last: { "3.1-1": 1, "1.3-1": 1 }, holds: true },
  { what: "three do", last: {}, holds: false },
  { what: "the fourth stands in another", last: { "3.1-1": 2 }, holds: false },
])("where $what, one file for many documents: $holds", ({ last, holds }) => {
  const { items } = statusWith({ "1.1-1": 1, "1.2-1": 1, "2.1-1": 1, ...last });

  expect(stillShared(saidOfMany, items, framework)).toBe(holds);
});

test("what else was odd about a file stays odd, though it stands for one document only", () => {
  const again = warning("sameBytesFiled", {
    path: "sha256",
    values: { evidenceId: evidenceId(9) },
  });
  const { items } = statusWith({ "1.1-1": 1 });

  expect(stillShared({ ...again, evidenceId: evidenceId(1) }, items, framework)).toBe(true);
});

test("a status tells no more of what its registration said once that does not hold", () => {
  const told = (second: number) => {
    const status = statusWith({ "1.1-1": 1, "1.1-2": second });
    const items = status.items.map((item) => ({
      ...item,
      criteria: item.criteria.map((each) => ({
        ...each,
        findings: each.kind === "documents" && item.id === "1.1" ? [saidOfItem("1.1")] : [],
      })),
    }));
    return statusFindings({ ...status, items }, framework).map(({ code }) => code);
  };

  expect(told(1)).toEqual(["oneFileForItem"]);
  expect(told(2)).toEqual([]);
});
