import { expect, test } from "vitest";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { keptFindings, toldFindings } from "../../../shared/domain/findings/kept-findings.ts";

const blank: Finding = { code: "pagesBlank", severity: "warning", path: "", values: {} };
const counting = (code: string, count: string): Finding => ({
  code,
  severity: "warning",
  path: "",
  values: { count },
});

test.each([
  ["nothing and no others", [], undefined, { findings: [] }],
  ["one and no others", [blank], undefined, { findings: [blank] }],
  ["one and none beside", [blank], 0, { findings: [blank] }],
  ["nothing and two others", [], 2, { findings: [], onReceipt: 2 }],
  [
    "two that count and two others",
    [counting("moreFindings", "3"), blank, counting("moreOnReceipt", "4")],
    2,
    { findings: [blank], onReceipt: 9 },
  ],
  [
    "ten, of which eight have room",
    Array.from({ length: 10 }, () => blank),
    1,
    { findings: Array.from({ length: 8 }, () => blank), onReceipt: 3 },
  ],
])("of %s a claim keeps what has room and counts the rest", (_, findings, others, kept) => {
  expect(keptFindings(findings, others)).toStrictEqual(kept);
});

test.each([
  ["no more on the receipt", undefined, [blank]],
  ["none more", 0, [blank]],
  ["one more", 1, [blank, counting("moreOnReceipt", "1")]],
])("with %s the last of the findings says so", (_, onReceipt, told) => {
  expect(toldFindings({ findings: [blank], onReceipt })).toStrictEqual(told);
});
