import { indent, paragraph } from "./paragraph.ts";
import { wordNamespaces, xmlDocument, xmlText } from "./xml.ts";

/** — 1 —, on odd pages at the right edge, on even pages at the left, one blank in. */
export const footer = (side: "odd" | "even"): string =>
  xmlDocument(
    `<w:ftr ${wordNamespaces}>${
      side === "odd"
        ? pageNumber(`${indent({ right: 1 })}<w:jc w:val="right"/>`)
        : pageNumber(`${indent({ left: 1 })}<w:jc w:val="left"/>`)
    }</w:ftr>`,
  );

const pageNumber = (properties: string): string =>
  paragraph("pageNumber", [{ text: "— " }], properties).replace(
    "</w:p>",
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
      '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>',
  );

/** The draft mark on every page: a line at the head, and 草稿 across the page as Word draws its own watermarks. */
export const draftHeader = (mark: string): string =>
  xmlDocument(
    `<w:hdr ${wordNamespaces}>${paragraph("pageHead", [{ text: mark }]).replace("</w:p>", `${watermark("草稿")}</w:p>`)}</w:hdr>`,
  );

const watermark = (text: string): string =>
  '<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>' +
  '<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>' +
  '<v:shape id="draftWatermark" type="#_x0000_t136" alt="草稿水印" style="position:absolute;margin-left:0;margin-top:0;' +
  "width:320pt;height:160pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;" +
  'mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" ' +
  'o:allowincell="f" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/>' +
  `<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${xmlText(text)}"/></v:shape></w:pict></w:r>`;
