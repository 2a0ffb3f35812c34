import { expect, test } from "vitest";
import type { ReceiptAnswer } from "../../../events/api/receipt.ts";
import { documentLine } from "../../../shared/console/tasks/document-lines.ts";
import { evidenceId } from "../../support/builders.ts";

const document = { id: "1.1-1", name: "领导小组成立文件" };
const finding = {
  code: "pictureTooSmall",
  severity: "warning" as const,
  path: "",
  message: "看不清",
  remedy: "重新扫描",
};
const receipt = (number: number, change: Partial<ReceiptAnswer>): ReceiptAnswer => ({
  evidenceId: evidenceId(number),
  county: "140524",
  cycle: "2021",
  kind: "document",
  fileName: "a.png",
  contentType: "image/png",
  size: 1,
  sha256: "a".repeat(64),
  title: "文件",
  issuer: "education",
  period: { from: "2021-01-01", to: "2021-12-31" },
  documents: ["1.1-1"],
  registeredBy: "somebody",
  registeredAt: "2021-11-20T02:00:00.000Z",
  state: "accepted",
  findings: [],
  updatedAt: "2021-11-20T02:00:00.000Z",
  ...change,
});
const lineOf = (receipts: readonly ReceiptAnswer[], arrived: readonly string[] = []) =>
  documentLine(document, receipts, new Set(arrived));

test("a document that nothing was filed for is missing, and so is one whose evidence was withdrawn or is for another", () => {
  const missing = { document: "1.1-1", name: document.name, state: "missing", findings: 0 };

  expect(lineOf([])).toStrictEqual(missing);
  expect(lineOf([receipt(1, { state: "withdrawn" })])).toStrictEqual(missing);
  expect(lineOf([receipt(1, { documents: ["1.1-2"] })])).toStrictEqual(missing);
});

test("what counts is shown, whatever came after it and was refused", () => {
  const line = lineOf([
    receipt(2, { state: "rejected", findings: [finding, finding] }),
    receipt(1, { state: "accepted", findings: [finding] }),
  ]);

  expect(line).toMatchObject({ state: "accepted", evidenceId: evidenceId(1), findings: 1 });
});

test("of refused files the newest is shown, with how much was found in it", () => {
  const line = lineOf([
    receipt(2, { state: "rejected", findings: [finding] }),
    receipt(1, { state: "rejected", findings: [finding, finding] }),
  ]);

  expect(line).toMatchObject({ state: "rejected", evidenceId: evidenceId(2), findings: 1 });
});

test("a file that was registered is on its way, and being checked once this tab has sent all of it", () => {
  const receipts = [receipt(2, { state: "requested" }), receipt(1, { state: "rejected" })];

  expect(lineOf(receipts)).toMatchObject({ state: "underWay", evidenceId: evidenceId(2) });
  expect(lineOf(receipts, [evidenceId(2)])).toMatchObject({ state: "checking" });
});
