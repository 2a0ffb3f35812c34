import { faces, page, sizes } from "./page.ts";
import { wordNamespaces, xmlDocument } from "./xml.ts";

/** Paragraph styles by role; the ids are what Word's own gallery and navigation pane know. */
export const styleIds = {
  body: "Normal",
  title: "Title",
  level1: "Heading1",
  level2: "Heading2",
  level3: "Heading3",
  addressee: "Addressee",
  attachmentNote: "AttachmentNote",
  signature: "SignatureBlock",
  attachmentMark: "AttachmentMark",
  attachmentTitle: "AttachmentTitle",
  cell: "TableCell",
  columnTitle: "TableColumnTitle",
  verification: "Verification",
  pageNumber: "Footer",
  pageHead: "Header",
} as const;
export type StyleRole = keyof typeof styleIds;

/** word/styles.xml */
export const stylesXml = (): string =>
  xmlDocument(
    `<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${face(faces.body, sizes.body)}` +
      '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
      `${roles.map(style).join("")}${tableStyle}</w:styles>`,
  );

const style = (role: StyleRole): string => {
  const { name, paragraph, run, outline }: Style = styles[role];
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline - 1}"/>`;
  const basis =
    role === "body"
      ? ""
      : `<w:basedOn w:val="${styleIds.body}"/><w:next w:val="${styleIds.body}"/>`;
  const kind = kindOf(role, name);
  return (
    `<w:style w:type="paragraph"${kind} w:styleId="${styleIds[role]}">` +
    `<w:name w:val="${name}"/>${basis}<w:qFormat/>` +
    `<w:pPr>${paragraph}${level}</w:pPr>${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
};

/** Names in Latin letters are Word's own styles. */
const kindOf = (role: StyleRole, name: string): string => {
  if (role === "body") return ' w:default="1"';
  return /^[A-Za-z]/.test(name) ? "" : ' w:customStyle="1"';
};

const edge = (side: string): string =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

const tableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>' +
  '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("")}</w:tblBorders></w:tblPr></w:style>`;

interface Style {
  readonly name: string;
  readonly paragraph: string;
  readonly run: string;
  /** 1 is the top level of the navigation pane. */
  readonly outline?: number;
}

const onGrid = `<w:spacing w:before="0" w:after="0" w:line="${page.linePitch}" w:lineRule="exact"/>`;
const offGrid =
  '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';
const flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
/** 2 characters of the grid. */
const indented = '<w:ind w:firstLineChars="200" w:firstLine="632"/>';
const centred = '<w:jc w:val="center"/>';

const face = (eastAsia: string, size: number, more = ""): string =>
  `<w:rFonts w:ascii="${faces.latin}" w:hAnsi="${faces.latin}" w:cs="${faces.latin}" w:eastAsia="${eastAsia}"/>` +
  `${more}<w:spacing w:val="${size === sizes.body ? page.characterSpacing : 0}"/>` +
  `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
const bold = "<w:b/><w:bCs/>";
const regular = '<w:b w:val="0"/><w:bCs w:val="0"/>';

const styles = {
  body: {
    name: "Normal",
    paragraph: `<w:widowControl w:val="0"/>${onGrid}${indented}<w:jc w:val="both"/>`,
    run: face(faces.body, sizes.body),
  },
  title: {
    name: "Title",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${flush}${centred}`,
    run: face(faces.title, sizes.title, regular),
  },
  level1: {
    name: "heading 1",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${indented}`,
    run: face(faces.heading, sizes.body, regular),
    outline: 1,
  },
  level2: {
    name: "heading 2",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${indented}`,
    run: face(faces.subheading, sizes.body, regular),
    outline: 2,
  },
  level3: {
    name: "heading 3",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${indented}`,
    run: face(faces.body, sizes.body, bold),
    outline: 3,
  },
  addressee: { name: "主送机关", paragraph: `${onGrid}${flush}`, run: "" },
  attachmentNote: {
    name: "附件说明",
    paragraph: `${onGrid}<w:ind w:leftChars="500" w:left="1579" w:firstLineChars="0" w:firstLine="0"/>`,
    run: "",
  },
  signature: {
    name: "署名和成文日期",
    paragraph: `<w:keepLines/>${onGrid}${flush}<w:jc w:val="right"/>`,
    run: "",
  },
  attachmentMark: {
    name: "附件标识",
    paragraph: `<w:keepNext/><w:pageBreakBefore/>${onGrid}${flush}`,
    run: face(faces.heading, sizes.body),
  },
  attachmentTitle: {
    name: "附件标题",
    paragraph: `<w:keepNext/><w:keepLines/>${onGrid}${flush}${centred}`,
    run: face(faces.title, sizes.title),
    outline: 1,
  },
  cell: {
    name: "表格文字",
    paragraph: `${offGrid}${flush}<w:jc w:val="left"/>`,
    run: face(faces.body, sizes.table),
  },
  columnTitle: {
    name: "表格栏目",
    paragraph: `<w:keepNext/>${offGrid}${flush}${centred}`,
    run: face(faces.heading, sizes.table),
  },
  verification: {
    name: "核验信息",
    paragraph: `${offGrid}${flush}<w:jc w:val="left"/>`,
    run: face(faces.number, sizes.small),
  },
  pageNumber: {
    name: "footer",
    paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="exact"/>${flush}`,
    run: `<w:rFonts w:ascii="${faces.number}" w:hAnsi="${faces.number}" w:cs="${faces.number}" w:eastAsia="${faces.number}"/><w:spacing w:val="0"/><w:sz w:val="${sizes.pageNumber}"/><w:szCs w:val="${sizes.pageNumber}"/>`,
  },
  pageHead: {
    name: "header",
    paragraph: `${offGrid}${flush}${centred}`,
    run: face(faces.heading, sizes.pageNumber, '<w:color w:val="C00000"/>'),
  },
} as const satisfies Record<StyleRole, Style>;

const roles: readonly StyleRole[] = [
  "body",
  "title",
  "level1",
  "level2",
  "level3",
  "addressee",
  "attachmentNote",
  "signature",
  "attachmentMark",
  "attachmentTitle",
  "cell",
  "columnTitle",
  "verification",
  "pageNumber",
  "pageHead",
];
