import { xmlText } from "../xml-text.ts";
import { graphics } from "./xml.ts";

/** English Metric Units, in which drawings are measured. */
export const emu = (millimetres: number): number => Math.round(millimetres * 36_000);

/** Millimetres from the upper left corner of whatever it stands in. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a rectangle stands in a drawing: `<a:xfrm>`. */
export const placedAt = ({ x, y, width, height }: Rectangle): string =>
  `<a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></a:xfrm>`;

/** Paragraphs in a frame without ink. `turned` is read from top to bottom; `foot` stands on the frame's foot. */
export const textBox = (
  place: Rectangle,
  paragraphs: string,
  { turned, foot }: { readonly turned?: true; readonly foot?: true } = {},
): string =>
  `<wps:cNvSpPr txBox="1"/><wps:spPr>${placedAt(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>` +
  `<wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx>` +
  `<wps:bodyPr rot="0" vert="${turned ? "vert" : "horz"}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="${foot ? "b" : "t"}"><a:noAutofit/></wps:bodyPr>`;

/** What a drawing is called; ids are unique in a document and count from 1. */
export interface NamedDrawing {
  readonly id: number;
  readonly name: string;
  readonly alternative: string;
}

/** A group of shapes that stands in the text like a large character. */
export const inlineGroup = (
  { id, name, alternative }: NamedDrawing,
  size: { readonly width: number; readonly height: number },
  shapes: string,
): string => {
  const extent = `cx="${emu(size.width)}" cy="${emu(size.height)}"`;
  const group =
    `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/><a:chOff x="0" y="0"/><a:chExt ${extent}/></a:xfrm></wpg:grpSpPr>` +
    `${shapes}</wpg:wgp>`;
  return drawing(
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
      `<wp:docPr id="${id}" name="${xmlText(name)}" descr="${xmlText(alternative)}"/><wp:cNvGraphicFramePr/>${graphic("group", group)}</wp:inline>`,
    { requires: "wpg", fallback: alternative },
  );
};

/** A frame of text that stands on the page and not in the text; offsets in millimetres from the paper's edges. */
export const framed = (
  { id, name }: Omit<NamedDrawing, "alternative">,
  place: Rectangle,
  shape: string,
): string =>
  drawing(
    '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="1" layoutInCell="1" allowOverlap="1">' +
      `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>${emu(place.x)}</wp:posOffset></wp:positionH>` +
      `<wp:positionV relativeFrom="page"><wp:posOffset>${emu(place.y)}</wp:posOffset></wp:positionV>` +
      `<wp:extent cx="${emu(place.width)}" cy="${emu(place.height)}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
      `<wp:docPr id="${id}" name="${xmlText(name)}"/><wp:cNvGraphicFramePr/>${graphic("shape", `<wps:wsp>${shape}</wps:wsp>`)}</wp:anchor>`,
    { requires: "wps", fallback: "" },
  );

const graphic = (kind: "shape" | "group", content: string): string =>
  `<a:graphic><a:graphicData uri="${graphics[kind]}">${content}</a:graphicData></a:graphic>`;

/** As Word itself writes it: who does not know these shapes reads the text instead. */
const drawing = (
  content: string,
  { requires, fallback }: { readonly requires: "wps" | "wpg"; readonly fallback: string },
): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}"><w:drawing>${content}</w:drawing></mc:Choice>` +
  `<mc:Fallback>${fallback === "" ? "" : `<w:t xml:space="preserve">${xmlText(fallback)}</w:t>`}</mc:Fallback></mc:AlternateContent></w:r>`;
