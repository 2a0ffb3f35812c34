import { faces, page, sizes } from "./page.ts";

export interface Style {
  /** What Word's own gallery and navigation pane know it by. */
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
  /** 1 is the top level of the navigation pane. */
  readonly outline?: number;
}

const onGrid = `<w:spacing w:before="0" w:after="0" w:line="${page.linePitch}" w:lineRule="exact"/>`;
/**
 * Marks may hang in the margin, as Word does by itself: said here because LibreOffice 7.4 takes it the other way round, and
 * does not draw a mark that hangs in a justified line. Figures stand in the text without gaps, on the grid.
 */
const marksAndFigures = '<w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
const apart = (before: number, after: number): string =>
  `<w:snapToGrid w:val="0"/><w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`;
const offGrid = apart(0, 0);
const flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
/** One line of the page, whatever the face: some readers give two of the grid to type that is higher than one. */
const oneLine = `<w:snapToGrid w:val="0"/>${onGrid}`;
/** 2 characters of the grid. */
const indented = '<w:ind w:firstLineChars="200" w:firstLine="632"/>';
const centred = '<w:jc w:val="center"/>';

export const face = (eastAsia: string, size: number, more = ""): string =>
  `<w:rFonts w:ascii="${faces.latin}" w:hAnsi="${faces.latin}" w:cs="${faces.latin}" w:eastAsia="${eastAsia}"/>` +
  `${more}<w:spacing w:val="${size === sizes.body ? page.characterSpacing : 0}"/>` +
  `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
const bold = "<w:b/><w:bCs/>";
const regular = '<w:b w:val="0"/><w:bCs w:val="0"/>';

/** Paragraph styles by role. */
export const styles = {
  body: {
    id: "Normal",
    name: "Normal",
    paragraph: `<w:widowControl w:val="0"/>${marksAndFigures}${onGrid}${indented}<w:jc w:val="both"/>`,
    run: face(faces.body, sizes.body),
  },
  title: {
    id: "Title",
    name: "Title",
    paragraph: `<w:keepNext/><w:keepLines/>${oneLine}${flush}${centred}`,
    run: face(faces.title, sizes.title, regular),
  },
  level1: {
    id: "Heading1",
    name: "heading 1",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${indented}`,
    run: face(faces.heading, sizes.body, regular),
    outline: 1,
  },
  level2: {
    id: "Heading2",
    name: "heading 2",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${indented}`,
    run: face(faces.subheading, sizes.body, regular),
    outline: 2,
  },
  level3: {
    id: "Heading3",
    name: "heading 3",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${indented}`,
    run: face(faces.body, sizes.body, bold),
    outline: 3,
  },
  addressee: { id: "Addressee", name: "主送机关", paragraph: `${onGrid}${flush}`, run: "" },
  attachmentNote: {
    id: "AttachmentNote",
    name: "附件说明",
    paragraph: `${onGrid}<w:ind w:leftChars="500" w:left="1579" w:firstLineChars="0" w:firstLine="0"/>`,
    run: "",
  },
  signature: {
    id: "SignatureBlock",
    name: "署名和成文日期",
    paragraph: `<w:keepLines/>${onGrid}${flush}<w:jc w:val="right"/>`,
    run: "",
  },
  attachmentMark: {
    id: "AttachmentMark",
    name: "附件标识",
    paragraph: `<w:keepNext/><w:pageBreakBefore/>${onGrid}${flush}`,
    run: face(faces.heading, sizes.body),
  },
  attachmentTitle: {
    id: "AttachmentTitle",
    name: "附件标题",
    paragraph: `<w:keepNext/><w:keepLines/>${oneLine}${flush}${centred}`,
    run: face(faces.title, sizes.title),
    outline: 1,
  },
  cell: {
    id: "TableCell",
    name: "表格文字",
    paragraph: `${offGrid}${flush}<w:jc w:val="left"/>`,
    run: face(faces.body, sizes.table),
  },
  figure: {
    id: "Figure",
    name: "图",
    paragraph: `<w:keepNext/>${apart(120, 0)}${flush}${centred}`,
    run: "",
  },
  figureText: {
    id: "FigureText",
    name: "图中文字",
    paragraph: `${offGrid}${flush}<w:jc w:val="left"/>`,
    run: face(faces.body, sizes.table),
  },
  caption: {
    id: "Caption",
    name: "caption",
    paragraph: `<w:keepLines/>${apart(60, 160)}${flush}${centred}`,
    run: face(faces.heading, sizes.table),
  },
  issuer: {
    id: "IssuerMark",
    name: "发文机关标志",
    paragraph: `<w:keepNext/>${offGrid}${flush}${centred}`,
    run: face(faces.title, sizes.body, '<w:color w:val="FF0000"/>'),
  },
  documentNumber: {
    id: "DocumentNumber",
    name: "发文字号和签发人",
    paragraph: `<w:keepNext/>${onGrid}${flush}<w:jc w:val="left"/>`,
    run: "",
  },
  imprint: {
    id: "Imprint",
    name: "版记",
    paragraph: `${offGrid}${flush}<w:jc w:val="left"/>`,
    run: face(faces.body, sizes.pageNumber),
  },
  /** Holds room or the end of a section, and no text. */
  gap: { id: "Gap", name: "空白", paragraph: `${offGrid}${flush}`, run: face(faces.body, 2) },
  columnTitle: {
    id: "TableColumnTitle",
    name: "表格栏目",
    paragraph: `<w:keepNext/>${offGrid}${flush}${centred}`,
    run: face(faces.heading, sizes.table),
  },
  verification: {
    id: "Verification",
    name: "核验信息",
    paragraph: `${offGrid}${flush}<w:jc w:val="left"/>`,
    run: face(faces.number, sizes.small),
  },
  pageNumber: {
    id: "Footer",
    name: "footer",
    paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="exact"/>${flush}`,
    run: `<w:rFonts w:ascii="${faces.number}" w:hAnsi="${faces.number}" w:cs="${faces.number}" w:eastAsia="${faces.number}"/><w:spacing w:val="0"/><w:sz w:val="${sizes.pageNumber}"/><w:szCs w:val="${sizes.pageNumber}"/>`,
  },
  pageHead: {
    id: "Header",
    name: "header",
    paragraph: `${offGrid}${flush}${centred}`,
    run: face(faces.heading, sizes.pageNumber, '<w:color w:val="C00000"/>'),
  },
} as const satisfies Record<string, Style>;
export type StyleRole = keyof typeof styles;
