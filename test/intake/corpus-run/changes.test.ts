import { expect, test } from "vitest";
import { changesBetween } from "./changes.ts";
import { standingOf } from "./standing.ts";
import { corpusSummary } from "./summary.ts";
import { triesOf } from "./tries-of.ts";
import { type Verdict, verdictLine } from "./verdict.ts";

const verdict = (change: Partial<Verdict> = {}): Verdict => ({
  path: "a.pdf",
  kind: "document",
  verdict: "accepted",
  codes: {},
  cpuMilliseconds: 5,
  peakMegabytes: 160,
  ...change,
});

test("time and memory are no change", () => {
  expect(changesBetween([verdict()], [verdict({ cpuMilliseconds: 9, peakMegabytes: 9 })])).toEqual(
    [],
  );
});

test("another verdict, other findings, other figures, a file gone and a new one are changes", () => {
  const before = [
    verdict(),
    verdict({ path: "b.csv", kind: "indicators", read: { x: "1", y: "2" } }),
    verdict({ path: "c.pdf", codes: { scanWithoutText: 1 } }),
  ];
  const now = [
    verdict({ verdict: "rejected", codes: { fileDamaged: 1 } }),
    verdict({ path: "b.csv", kind: "indicators", read: { x: "1", z: "2" } }),
    verdict({ path: "d.pdf" }),
  ];

  expect(changesBetween(before, now)).toEqual([
    "a.pdf (document): accepted → rejected fileDamaged",
    "b.csv (indicators): y was read 2, now not",
    "b.csv (indicators): z was read not, now 2",
    "d.pdf (document): new, accepted",
    "c.pdf (document): gone, was accepted scanWithoutText",
  ]);
});

test.each([
  [{ verdict: "accepted", codes: { unknownColumn: 3 } }, "accepted"],
  [{ verdict: "rejected", codes: { noTable: 1 } }, "opened"],
  [{ verdict: "rejected", codes: { contentTypeNotAllowed: 1 } }, "notTaken"],
  [{ verdict: "rejected", codes: { fileDamaged: 1 } }, "unopened"],
  [{ verdict: "rejected", codes: { activeContent: 1 } }, "dangerous"],
  [{ verdict: "rejected", codes: { tooMuchText: 1 } }, "dangerous"],
  [{ verdict: "crashed", codes: {} }, "crashed"],
] as const)("%j stands as %s", (found, standing) => {
  expect(standingOf(verdict(found))).toBe(standing);
});

test("a line is one line, whatever the file is called", () => {
  const line = verdictLine(
    verdict({ path: "a\n\u001b[31m.pdf", codes: { noTable: 1, unknownColumn: 2 } }),
  );

  expect(line).toBe("a��[31m.pdf\tdocument\taccepted\tnoTable, unknownColumn×2\t5 ms\t160 MB");
});

test("the summary names what is above the bounds, and a crash", () => {
  const summary = corpusSummary([
    verdict({ cpuMilliseconds: 2_001 }),
    verdict({ path: "b.pdf", peakMegabytes: 513 }),
    verdict({ path: "c.pdf", verdict: "crashed", crash: "the process ended with SIGSEGV" }),
  ]).join("\n");

  expect(summary).toMatch(/over 2000 ms CPU: 1\n.*a\.pdf/);
  expect(summary).toMatch(/over 512 MB: 1\n.*b\.pdf/);
  expect(summary).toMatch(/crashed: 1\n.*c\.pdf.*SIGSEGV/);
});

test.each([
  ["a.XLSX", ["indicators"]],
  ["a.docx", ["document", "narrative"]],
  ["a.json", ["indicators", "narrative"]],
  ["a.xls", ["indicators"]],
  ["Makefile", ["document"]],
])("%s could be filed as %j", (path, kinds) => {
  expect(triesOf(path).map(({ kind }) => kind)).toEqual(kinds);
});
