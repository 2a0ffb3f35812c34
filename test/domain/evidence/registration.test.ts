import { expect, test } from "vitest";
import type { EvidenceDescription, Registration } from "../../../shared/domain/evidence/receipt.ts";
import { checkRegistration } from "../../../shared/domain/evidence/registration.ts";
import { sizeLimits } from "../../../shared/domain/evidence/size-limits.ts";
import { itemsOf } from "../../../shared/domain/framework/framework-items.ts";
import { Cycle } from "../../../shared/domain/place/cycle.ts";
import { evidenceId, framework2021 } from "../../support/builders.ts";

const cycle = Cycle.parse("2021");
const scan: EvidenceDescription = {
  kind: "document",
  fileName: "会议纪要.pdf",
  contentType: "application/pdf",
  size: 1000,
  sha256: "0".repeat(64),
  title: "会议纪要",
  issuer: "education",
  period: { from: "2021-01-01", to: "2021-06-30" },
  documents: ["1.1-2"],
};
const told = (change: Partial<Registration>) => {
  const description = { ...scan, ...change };
  return checkRegistration({ description, framework: framework2021(), cycle }).map(
    ({ code, severity, path }) => `${severity} ${path} ${code}`,
  );
};
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

test("a scan for a required document of the framework is without finding", () => {
  expect(told({})).toEqual([]);
});

test.each<[string, Partial<EvidenceDescription>]>([
  [
    "indicators as JSON",
    { kind: "indicators", fileName: "a.json", contentType: "application/json" },
  ],
  ["indicators as CSV", { kind: "indicators", fileName: "A.CSV", contentType: "text/csv" }],
  [
    "a narrative as Markdown",
    { kind: "narrative", fileName: "a.md", contentType: "text/markdown" },
  ],
  [
    "a narrative as JSON",
    { kind: "narrative", fileName: "a.json", contentType: "application/json" },
  ],
])("%s is taken", (_, change) => {
  expect(told({ ...change, documents: [] })).toEqual([]);
});

test.each<[string, Partial<EvidenceDescription>, string]>([
  ["an issuer that is no department", { issuer: "education2" }, "error issuer unknownIssuer"],
  [
    "a document id the framework lacks",
    { documents: ["1.1-9"] },
    "error documents[0] documentNotRequired",
  ],
  [
    "a document id given twice",
    { documents: ["1.1-1", "1.1-1"] },
    "error documents[1] documentRepeated",
  ],
  ["a document that serves nothing", { documents: [] }, "warning documents documentServesNoItem"],
  [
    "a type the kind does not take",
    { contentType: "text/csv" },
    "error contentType contentTypeNotOfName",
  ],
  [
    "a type named like an object's own property",
    { contentType: "constructor", fileName: "a" },
    "error contentType contentTypeNotAllowed",
  ],
  ["a name that ends in another type", { contentType: docx }, "error fileName extensionDiffers"],
  ["a name without ending", { fileName: "pdf" }, "error fileName extensionDiffers"],
  ["a byte more than the limit", { size: sizeLimits.document + 1 }, "error size fileTooLarge"],
  [
    "a period that began too early",
    { period: { from: "2019-12-31", to: "2021-01-01" } },
    "warning period periodOutsideCycle",
  ],
  [
    "a period that ends too late",
    { period: { from: "2021-01-01", to: "2022-01-01" } },
    "warning period periodOutsideCycle",
  ],
])("%s is said", (_, change, expected) => {
  expect(told(change)).toEqual([expected]);
});

test.each<[string, Partial<EvidenceDescription>, Readonly<Record<string, string>>]>([
  [
    "an unknown issuer learns which departments there are",
    { issuer: "education2" },
    { issuer: "education2", allowed: "education（教育局）、finance（财政局）" },
  ],
  [
    "a period outside the cycle learns the first and the last day of it",
    { period: { from: "2019-12-31", to: "2022-01-01" } },
    { from: "2019-12-31", to: "2022-01-01", first: "2020-01-01", last: "2021-12-31" },
  ],
])("%s", (_, change, values) => {
  const departments = [
    { id: "education", name: "教育局" },
    { id: "finance", name: "财政局" },
  ];
  const description = { ...scan, ...change };
  const framework = { ...framework2021(), departments };

  const findings = checkRegistration({ description, framework, cycle });

  expect(findings.map((each) => each.values)).toStrictEqual([values]);
});

test.each<[Partial<EvidenceDescription>, readonly string[]]>([
  [{ title: "会议纪要😀" }, ["warning title charactersNotDrawn"]],
  [{ documentNumber: "陵政发😀1号" }, ["warning documentNumber charactersNotDrawn"]],
  [{ documentNumber: "陵政发〔2021〕1号" }, []],
])("of %j the characters that a report cannot show are told: %j", (change, expected) => {
  expect(told(change)).toStrictEqual(expected);
});

test("a size at the limit and a period of the year before are within bounds", () => {
  const period = { from: "2020-01-01", to: "2021-12-31" };

  expect(told({ size: sizeLimits.document, period })).toEqual([]);
});

test("required documents named for a narrative are refused", () => {
  const change = { kind: "narrative", fileName: "a.md", contentType: "text/markdown" } as const;

  expect(told(change)).toEqual(["error documents documentsNotExpected"]);
});

test("the same bytes filed again are told, unless they replace themselves", () => {
  const before = evidenceId(7);

  expect(told({ sameBytesAs: before })).toEqual(["warning sha256 sameBytesFiled"]);
  expect(told({ sameBytesAs: before, supersedes: before })).toEqual([]);
});

test.each([
  { documents: ["1.1-1", "1.2-1", "2.1-1"], codes: [] },
  { documents: ["1.1-1", "1.1-2"], codes: ["warning documents[1] oneFileForItem"] },
  {
    documents: ["1.1-3", "2.1-1", "1.1-1"],
    codes: ["warning documents[2] oneFileForItem"],
  },
  {
    documents: ["1.1-1", "1.2-1", "2.1-1", "3.1-1"],
    codes: ["warning documents oneFileManyDocuments"],
  },
])("one file for $documents says $codes", ({ documents, codes }) => {
  expect(told({ documents })).toEqual(codes);
});

test("one file for sixteen documents says so, and of each item that it serves twice", () => {
  const items = itemsOf(framework2021());
  const documents = items.flatMap((item) => item.documents.map(({ id }) => id)).slice(0, 16);

  const said = told({ documents });

  const twice = items.filter(
    (item) => item.documents.filter(({ id }) => documents.includes(id)).length > 1,
  );
  expect(said.filter((each) => each.includes("oneFileManyDocuments"))).toHaveLength(1);
  expect(said.filter((each) => each.includes("oneFileForItem"))).toHaveLength(twice.length);
});

test("every fault is told at once", () => {
  const change = { issuer: "x", documents: ["y"], contentType: "z", size: 10 ** 9 };

  expect(told(change)).toHaveLength(4);
});
