import type { Block } from "../../shared/report/content.ts";
import type { ReportModel } from "../../shared/report/paper.ts";

/** Every line of a report in reading order, as all formats must say it. */
export const reportLines = (model: ReportModel): readonly string[] => [
  `${model.title.government}${model.title.subject}`,
  model.addressee,
  ...model.body.flatMap(blockLines),
  ...model.attachments.map(
    ({ number, title }) => `${number === 1 ? "附件：" : ""}${number}. ${title}`,
  ),
  model.signature.government,
  model.signature.date,
  ...model.attachments.flatMap(({ number, title, blocks }) => [
    `附件${number}`,
    title,
    ...blocks.flatMap(blockLines),
  ]),
  model.verification.line,
];

export const blockLines = (block: Block): readonly string[] => {
  if (block.kind === "heading") return [block.text];
  if (block.kind === "paragraph") return [`${block.lead ?? ""}${block.text}`];
  if (block.kind === "figure") return [block.alternative];
  return [
    ...block.columns.map(({ title }) => title),
    ...block.rows.flatMap((row) =>
      row.kind === "group" ? [row.text] : row.cells.flatMap((cell) => cell.split("\n")),
    ),
  ].filter((line) => line !== "");
};
