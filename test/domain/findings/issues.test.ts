import { expect, test } from "vitest";
import { EvidenceDescription } from "../../../shared/domain/evidence/receipt.ts";
import { catalogue } from "../../../shared/domain/findings/catalogue.ts";
import { describeFinding } from "../../../shared/domain/findings/describe.ts";
import type { Finding } from "../../../shared/domain/findings/finding.ts";
import { findingsOfIssues } from "../../../shared/domain/findings/issues.ts";

const description = {
  kind: "document",
  fileName: "scan.pdf",
  contentType: "application/pdf",
  size: 10,
  sha256: "0".repeat(64),
  title: "会议纪要",
  issuer: "education",
  period: { from: "2021-01-01", to: "2021-06-30" },
};
const faultsOf = (body: unknown): readonly Finding[] => {
  const parsed = EvidenceDescription.safeParse(body);
  return parsed.success ? [] : findingsOfIssues(parsed.error);
};
const codesOf = (body: unknown) => faultsOf(body).map(({ code, path }) => `${path} ${code}`);

test("the description used below is without fault", () => {
  expect(codesOf(description)).toEqual([]);
});

test("every fault of a body is told at once, by path", () => {
  const body = {
    ...description,
    kind: "photo",
    fileName: "../../etc/passwd",
    size: 0,
    sha256: "ABC",
    title: "   ",
    issuer: undefined,
    period: { from: "2021-02-30", to: 7 },
    documents: Array.from({ length: 17 }, () => "1.1-1"),
    extra: true,
  };

  expect(codesOf(body).toSorted()).toEqual(
    [
      "documents tooMany",
      "extra unknownField",
      "fileName badFileName",
      "issuer missingField",
      "kind notOneOf",
      "period.from badDate",
      "period.to wrongType",
      "sha256 badHash",
      "size tooSmall",
      "title emptyField",
    ].toSorted(),
  );
});

test.each([
  [
    "a period that ends before it begins",
    { period: { from: "2021-06-30", to: "2021-01-01" } },
    "period.to periodReversed",
  ],
  ["a title of 121 characters", { title: "长".repeat(121) }, "title tooLong"],
  ["a fractional size", { size: 1.5 }, "size wrongType"],
  ["a title with a line break", { title: "a\nb" }, "title characterNotAllowed"],
  ["a superseded id that is none", { supersedes: "x" }, "supersedes badEvidenceId"],
])("%s is named", (_, change, expected) => {
  expect(codesOf({ ...description, ...change })).toEqual([expected]);
});

test.each([
  ["a size in quotes", { size: "67" }, "size", "整数", "97.3"],
  ["a size with decimals", { size: 6.7 }, "size", "整数", "97.3"],
  ["a title without quotes", { title: 5 }, "title", "带引号", "整数"],
  ["documents that are no list", { documents: "1.1-1" }, "documents", "方括号", "97.3"],
  ["a period that is no object", { period: "2021" }, "period", "花括号", "97.3"],
])("%s gets the remedy for what is wanted there", (_, change, path, told, foreign) => {
  const [fault] = faultsOf({ ...description, ...change });

  const said = fault && describeFinding(fault, "zh");
  expect([said?.path, said?.code]).toEqual([path, "wrongType"]);
  expect(said?.remedy).toContain(told);
  expect(said?.remedy).not.toContain(foreign);
});

test("a body that is no object at all is one finding", () => {
  expect(codesOf("text")).toEqual([" wrongType"]);
  expect(codesOf(null)).toEqual([" wrongType"]);
});

test("a hostile body is never echoed at length", () => {
  const keys = Object.fromEntries(
    Array.from({ length: 5000 }, (_, n) => [`k${n}${"x".repeat(500)}`, n]),
  );

  const faults = faultsOf({ ...description, ...keys });

  expect(faults.length).toBeLessThan(30);
  expect(JSON.stringify(faults).length).toBeLessThan(20_000);
});

test("every code of an issue is in the catalogue", () => {
  const codes = faultsOf({}).map(({ code }) => code);

  expect(codes.every((code) => Object.hasOwn(catalogue, code))).toBe(true);
  expect(codes).toContain("missingField");
});
