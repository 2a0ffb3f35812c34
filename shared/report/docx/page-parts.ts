import { xmlText } from "../xml-text.ts";
import { framed, textBox } from "./drawing.ts";
import type { Orientation } from "./page.ts";
import { indent, paragraph } from "./paragraph.ts";
import { wordNamespaces, xmlDocument } from "./xml.ts";

type Side = "odd" | "even";

/** The footers of the document: relationship id and part name by orientation and side. */
export const footers = {
  portrait: {
    odd: { id: "footerOdd", part: "footer-odd.xml" },
    even: { id: "footerEven", part: "footer-even.xml" },
  },
  landscape: {
    odd: { id: "footerTurnedOdd", part: "footer-turned-odd.xml" },
    even: { id: "footerTurnedEven", part: "footer-turned-even.xml" },
  },
} as const satisfies Record<Orientation, Record<Side, { id: string; part: string }>>;

/** — 1 —, on odd pages at the right edge, on even pages at the left, one blank in. */
export const footer = (side: Side): string =>
  xmlDocument(`<w:ftr ${wordNamespaces}>${pageNumber(side)}</w:ftr>`);

/**
 * The same on a turned page: the number stands where it stands on the others when the sheet is read upright (GB/T
 * 9704-2012), which is at the left of the turned sheet, read from top to bottom.
 */
export const turnedFooter = (side: Side): string =>
  xmlDocument(
    `<w:ftr ${wordNamespaces}>${paragraph("pageNumber", [], {}, framed({ id: 1, name: "页码" }, numberPlace, textBox({ ...numberPlace, x: 0, y: 0 }, pageNumber(side), { turned: true })))}</w:ftr>`,
  );

/** 7 mm beside the text, whose left edge is at 35 mm, to the middle of a line of 14 pt; as long as the text is high. */
const numberPlace = { x: 25.5, y: 28, width: 5, height: 156 };

const pageNumber = (side: Side): string => {
  const form =
    side === "odd"
      ? ({ indent: indent({ right: 1 }), align: "right" } as const)
      : ({ indent: indent({ left: 1 }), align: "left" } as const);
  return paragraph("pageNumber", [{ text: "— " }], form, numberField);
};

const numberField =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>' +
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
  '<w:r><w:t xml:space="preserve"> —</w:t></w:r>';

/** The draft mark on every page: a line at the head, and 草稿 across the page as Word draws its own watermarks. */
export const draftHeader = (mark: string): string =>
  xmlDocument(
    `<w:hdr ${wordNamespaces}>${paragraph("pageHead", [{ text: mark }], {}, watermark("草稿"))}</w:hdr>`,
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
