import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block } from "../../../shared/report/content.ts";
import type { ReportModel } from "../../../shared/report/paper.ts";

/** The same content through a common library, in its own default looks. */
export const wordByDocxLibrary = async (model: ReportModel): Promise<Uint8Array> => {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [new TextRun(`${model.title.government}${model.title.subject}`)],
          }),
          new Paragraph(model.addressee),
          ...model.body.map(block),
          new Paragraph(model.signature.government),
          new Paragraph(model.signature.date),
          ...model.attachments.flatMap(({ title, blocks }) => [
            new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: title }),
            ...blocks.map(block),
          ]),
          new Paragraph(model.verification.line),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
};

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const block = (each: Block): Paragraph | Table => {
  switch (each.kind) {
    case "heading":
      return new Paragraph({ heading: headings[each.level], text: each.text });
    case "paragraph":
      return new Paragraph({
        children: [new TextRun({ text: each.lead ?? "", bold: true }), new TextRun(each.text)],
      });
    case "figure":
      return new Paragraph(each.alternative);
    case "table":
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          new TableRow({
            tableHeader: true,
            children: each.columns.map(({ title }) => cell(title)),
          }),
          ...each.rows.map(
            (row) =>
              new TableRow({
                children:
                  row.kind === "group"
                    ? [cell(row.text, each.columns.length)]
                    : row.cells.map((text) => cell(text)),
              }),
          ),
        ],
      });
  }
};

const cell = (text: string, columnSpan = 1): TableCell =>
  new TableCell({ columnSpan, children: text.split("\n").map((line) => new Paragraph(line)) });
