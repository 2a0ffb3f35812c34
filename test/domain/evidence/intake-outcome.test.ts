import { expect, test } from "vitest";
import { blownFuse } from "../../../shared/domain/evidence/intake-outcome.ts";
import { finding } from "../../../shared/domain/findings/make-finding.ts";

const blank = finding("emptyField", { path: "title", values: { field: "title" } });
const complex = finding("tooComplex", { path: "", values: { fuse: "pdfObjects" } });

test.each([
  { what: "a file that was read", findings: [], fuse: undefined },
  { what: "a file refused for something else", findings: [blank], fuse: undefined },
  { what: "a file that a fuse stopped", findings: [complex], fuse: "pdfObjects" },
  { what: "one with other findings before it", findings: [blank, complex], fuse: "pdfObjects" },
])("of $what a developer is told the fuse $fuse", ({ findings, fuse }) => {
  expect(blownFuse({ kind: "rejected", findings })).toBe(fuse);
});
