import type { Receipt } from "../../domain/receipt.ts";
import type { Attachment, Block, Row } from "../content.ts";
import { departmentName, type ReportInput } from "../report-input.ts";

/** 附件2: what the scores rest on, each file with the number it can be found by and the hash it can be checked by. */
export const evidenceAttachment = (input: ReportInput): Attachment => ({
  number: 2,
  title: "佐证材料目录",
  blocks: input.receipts.length === 0 ? [nothingFiled] : [catalogue(input)],
});

const nothingFiled: Block = { kind: "paragraph", text: "截至本版本，尚未报送佐证材料。" };

const catalogue = (input: ReportInput): Block => ({
  kind: "table",
  caption: "佐证材料目录",
  columns: [
    { title: "序号", width: 10, align: "center" },
    { title: "材料名称、文号及用途", width: 48, align: "start" },
    { title: "报送单位", width: 20, align: "start" },
    { title: "所属期间", width: 22, align: "center" },
    { title: "证据编号及文件SHA-256校验值", width: 56, align: "start" },
  ],
  rows: input.receipts.map((receipt, index) => row(receipt, index + 1, input)),
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
  if (items.length === 0) return "用于：报告文字";
  const named = items.slice(0, NAMED_ITEMS).join("、");
  return items.length > NAMED_ITEMS ? `用于：${named}等${items.length}项` : `用于：${named}`;
};

const NAMED_ITEMS = 4;

const row = ({ evidenceId, registration }: Receipt, place: number, input: ReportInput): Row => ({
  kind: "cells",
  evidenceId,
  cells: [
    String(place),
    [
      oneLine(registration.title),
      oneLine(registration.documentNumber ?? ""),
      servedBy(evidenceId, input),
    ]
      .filter((line) => line !== "")
      .join("\n"),
    departmentName(oneLine(registration.issuer), input),
    `${registration.period.from}\n至\n${registration.period.to}`,
    `${evidenceId}\n${registration.sha256}`,
  ],
});

const oneLine = (text: string): string => text.replace(/\s+/g, " ");
