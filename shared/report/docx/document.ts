import type { Attachment, Block } from "../content.ts";
import type { Paper } from "../paper.ts";
import { page } from "./page.ts";
import { indent, paragraph } from "./paragraph.ts";
import { table } from "./table.ts";
import { wordNamespaces, xmlDocument } from "./xml.ts";

/** word/document.xml: title, addressee, body, attachment list, signature, then each attachment on a page of its own. */
export const documentXml = (model: Paper): string => {
  const { title, addressee, body, attachments, verification } = model;
  return xmlDocument(
    `<w:document ${wordNamespaces}><w:body>${[
      paragraph("title", [{ text: `${title.government}\n${title.subject}` }]),
      blankLine,
      ...(addressee === undefined ? [] : [paragraph("addressee", [{ text: addressee }])]),
      ...body.map(block),
      blankLine,
      ...attachmentNotes(attachments),
      blankLine,
      ...signature(model),
      ...attachments.flatMap(attachment),
      blankLine,
      paragraph("verification", [{ text: verification.line }]),
      section(model),
    ].join("")}</w:body></w:document>`,
  );
};

const blankLine = paragraph("addressee", []);

const block = (each: Block): string => {
  switch (each.kind) {
    case "heading":
      return paragraph(levels[each.level], [{ text: each.text }]);
    case "paragraph":
      return paragraph("body", [
        ...(each.lead === undefined ? [] : [{ text: each.lead, bold: true } as const]),
        { text: each.text },
      ]);
    case "table":
      return table(each);
    case "figure":
      return paragraph("body", [{ text: each.alternative }]);
  }
};

const levels = { 1: "level1", 2: "level2", 3: "level3" } as const;

/** 附件：1. 名称, one line below the body, 2 blanks in; names stand under one another, no punctuation at the end. */
const attachmentNotes = (attachments: readonly Attachment[]): readonly string[] =>
  attachments.map(({ number, title }, index) =>
    index === 0
      ? paragraph(
          "attachmentNote",
          [{ text: `附件：${number}. ${title}` }],
          indent({ left: 5, hanging: 3 }),
        )
      : paragraph("attachmentNote", [{ text: `${number}. ${title}` }]),
  );

/** The date ends 4 characters from the right edge; the name stands centred over it, where the seal goes. */
const signature = ({ signature }: Paper): readonly string[] => {
  if (signature === undefined) return [];
  const { government, date } = signature;
  const nameInset = Math.max(0, 4 + (date.length - government.length) / 2);
  return [
    paragraph("signature", [{ text: government }], `<w:keepNext/>${indent({ right: nameInset })}`),
    paragraph("signature", [{ text: date }], indent({ right: 4 })),
  ];
};

const attachment = ({ number, title, blocks }: Attachment): readonly string[] => [
  paragraph("attachmentMark", [{ text: `附件${number}` }]),
  paragraph("addressee", [], "<w:keepNext/>"),
  paragraph("attachmentTitle", [{ text: title }]),
  blankLine,
  ...blocks.map(block),
];

const section = ({ draftMark }: Paper): string => {
  const { width, height, margin, headerDistance, footerDistance, linePitch } = page;
  const heads =
    draftMark === undefined
      ? ""
      : '<w:headerReference w:type="default" r:id="header"/><w:headerReference w:type="even" r:id="header"/>';
  return (
    `<w:sectPr>${heads}<w:footerReference w:type="default" r:id="footerOdd"/><w:footerReference w:type="even" r:id="footerEven"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}" w:header="${headerDistance}" w:footer="${footerDistance}" w:gutter="0"/>` +
    `<w:docGrid w:type="linesAndChars" w:linePitch="${linePitch}"/></w:sectPr>`
  );
};
