import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import type { PackDocument } from "../pack-document.ts";
import { REMARK } from "./remark.ts";

export const docxOf = async ({
  title,
  documentNumber,
  text = "",
  period,
}: PackDocument): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      title,
      sections: [
        {
          children: [
            centred(title, HeadingLevel.TITLE),
            ...(documentNumber === undefined ? [] : [centred(documentNumber)]),
            new Paragraph({
              indent: { firstLine: 640 },
              children: [new TextRun({ text, size: 32 })],
            }),
            new Paragraph({ alignment: AlignmentType.RIGHT, text: period.to }),
            new Paragraph({ text: REMARK }),
          ],
        },
      ],
    }),
  );

const centred = (text: string, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ alignment: AlignmentType.CENTER, text, ...(heading && { heading }) });
