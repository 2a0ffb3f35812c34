import type { Receipt } from "../../domain/evidence/receipt.ts";
import type { Attachment, Block, TableRow } from "../content.ts";
import type { FiledEvidence } from "../paper.ts";
import { departmentName, type ReportInput } from "../report-input.ts";
import { evidenceNumbers } from "./evidence-numbers.ts";

/** 附件2: what the scores rest on, each file with a short number; the whole number and hash are in `filedEvidences`. */
export const evidenceAttachment = (input: ReportInput): Attachment =>
  input.receipts.length === 0
    ? { number: 2, title, blocks: [nothingFiled] }
    : { number: 2, title, landscape: true, blocks: [explanation, catalogue(input)] };

const title = "佐证材料目录";

const nothingFiled: Block = { kind: "paragraph", text: "截至本版本，尚未报送佐证材料。" };

const explanation: Block = {
  kind: "paragraph",
  text: "证据编号为系统登记号的末几位，在本目录内不重复；完整登记号和文件SHA-256校验值载于本报告的JSON格式。",
};

/** The catalogue for machines: what the printed one shortens stands here whole. */
export const filedEvidences = (input: ReportInput): readonly FiledEvidence[] => {
  const numberOf = evidenceNumbers(input.receipts.map(({ evidenceId }) => evidenceId));
  return input.receipts.map(({ evidenceId, registration }, index) => ({
    place: index + 1,
    number: numberOf(evidenceId),
    evidenceId,
    sha256: registration.sha256,
    title: registration.title,
    ...(registration.documentNumber !== undefined && {
      documentNumber: registration.documentNumber,
    }),
    fileName: registration.fileName,
    issuer: registration.issuer,
    period: registration.period,
  }));
};

const catalogue = (input: ReportInput): Block => ({
  kind: "table",
  caption: title,
  columns: [
    { title: "序号", width: 13, align: "center" },
    { title: "材料名称", width: 80, align: "start" },
    { title: "文号", width: 36, align: "start" },
    { title: "报送单位", width: 24, align: "start" },
    { title: "所属期间", width: 26, align: "center" },
    { title: "用于", width: 24, align: "start" },
    { title: "证据编号", width: 22, align: "center" },
  ],
  rows: rows(input),
});

/** The items that were scored from an evidence; the narrative serves the report's own words. */
const servedBy = (evidenceId: string, { status }: ReportInput): string => {
  const items = status.items
    .filter(({ criteria }) =>
      criteria.some(
        (criterion) =>
          criterion.evidenceId === evidenceId ||
          criterion.documents?.some((document) => document.evidenceId === evidenceId),
      ),
    )
    .map(({ id }) => id);
  if (items.length === 0) return "报告文字";
  const named = items.slice(0, NAMED_ITEMS).join("、");
  return items.length > NAMED_ITEMS ? `${named}等${items.length}项` : named;
};

const NAMED_ITEMS = 4;

const rows = (input: ReportInput): TableRow[] => {
  const numberOf = evidenceNumbers(input.receipts.map(({ evidenceId }) => evidenceId));
  return input.receipts.map((receipt, index) => row(receipt, index + 1, numberOf, input));
};

const row = (
  { evidenceId, registration }: Receipt,
  place: number,
  numberOf: (id: string) => string,
  input: ReportInput,
): TableRow => ({
  kind: "cells",
  evidenceId,
  cells: [
    String(place),
    oneLine(registration.title),
    oneLine(registration.documentNumber ?? ""),
    departmentName(oneLine(registration.issuer), input),
    `${registration.period.from}\n至${registration.period.to}`,
    servedBy(evidenceId, input),
    numberOf(evidenceId),
  ],
});

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
