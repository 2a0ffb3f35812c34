import { faces, sizes } from "./page.ts";
import { face, type Style, styles } from "./style-forms.ts";
import { wordNamespaces, xmlDocument } from "./xml.ts";

/** word/styles.xml. By the rules of Chinese alone a number may break anywhere: figures are of the Latin language. */
export const stylesXml = (): string =>
  xmlDocument(
    `<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${face(faces.body, sizes.body)}` +
      '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
      `${Object.values(styles).map(style).join("")}${normalTable}${tableGrid}</w:styles>`,
  );

const style = ({ id, name, paragraph, run, outline }: Style): string => {
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline - 1}"/>`;
  const basis = id === basic ? "" : `<w:basedOn w:val="${basic}"/><w:next w:val="${basic}"/>`;
  return (
    `<w:style w:type="paragraph"${kindOf(id, name)} w:styleId="${id}">` +
    `<w:name w:val="${name}"/>${basis}<w:qFormat/>` +
    `<w:pPr>${paragraph}${level}</w:pPr>${run === "" ? "" : `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
};

const basic = styles.body.id;

/** Names in Latin letters are Word's own styles. */
const kindOf = (id: string, name: string): string => {
  if (id === basic) return ' w:default="1"';
  return /^[A-Za-z]/.test(name) ? "" : ' w:customStyle="1"';
};

const edge = (side: string): string =>
  `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

const normalTable =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="70" w:type="dxa"/>' +
  '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
const tableGrid =
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(edge).join("")}</w:tblBorders></w:tblPr></w:style>`;

interface BuiltInStyle {
  readonly name: string;
  readonly xml: string;
}
const paragraphStyles = Object.values(styles).map((each): [string, BuiltInStyle] => [
  each.id,
  { name: each.name, xml: style(each) },
]);

/** Each style by its id, as a template of another program may have to be given it. */
export const builtInStyles: ReadonlyMap<string, BuiltInStyle> = new Map([
  ...paragraphStyles,
  ["TableNormal", { name: "Normal Table", xml: normalTable }],
  ["TableGrid", { name: "Table Grid", xml: tableGrid }],
]);
