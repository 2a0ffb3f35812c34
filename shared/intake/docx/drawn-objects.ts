import type { Remark } from "../extraction/extracted.ts";
import { child, elementsOf, isOn, type XmlNode } from "./xml-node.ts";

/** What a drawing holds: text boxes, to be read as paragraphs, and what text cannot say. */
export interface Drawn {
  readonly boxes: readonly XmlNode[];
  readonly remarks: readonly Remark[];
}

/** Lines, frames and other shapes without text say nothing. */
export const drawnObjects = (node: XmlNode): Drawn => {
  if (isHidden(node)) return NOTHING;
  const own = Object.hasOwn(shapes, node.name) ? shapes[node.name]?.(node) : undefined;
  if (own !== undefined) return own;
  if (node.name === "AlternateContent") return alternative(node);
  return together(elementsOf(node).map(drawnObjects));
};

const NOTHING: Drawn = { boxes: [], remarks: [] };

const together = (parts: readonly Drawn[]): Drawn => ({
  boxes: parts.flatMap(({ boxes }) => boxes),
  remarks: parts.flatMap(({ remarks }) => remarks),
});

const isHidden = (node: XmlNode): boolean =>
  /^(1|true)$/.test(child(node, "docPr")?.attributes.get("hidden") ?? "") ||
  isOn(child(child(node, "rPr"), "vanish")) === true;

/** The same drawing twice, for new readers and for old ones. */
const alternative = (node: XmlNode): Drawn => {
  const choice = child(node, "Choice");
  const chosen = choice === undefined ? NOTHING : drawnObjects(choice);
  const fallback = child(node, "Fallback");
  const empty = chosen.boxes.length === 0 && chosen.remarks.length === 0;
  return empty && fallback !== undefined ? drawnObjects(fallback) : chosen;
};

const picture: Drawn = { boxes: [], remarks: [{ code: "pictureLeftOut", quote: "" }] };
const object = (quote: string): Drawn => ({
  boxes: [],
  remarks: [{ code: "objectLeftOut", quote }],
});

const shapes: Readonly<Record<string, (node: XmlNode) => Drawn | undefined>> = {
  txbxContent: (node) => ({ boxes: [node], remarks: [] }),
  pic: () => picture,
  imagedata: () => picture,
  contentPart: () => picture,
  chart: (node) => (node.attributes.has("id") ? object("图表") : undefined),
  relIds: () => object("SmartArt 图形"),
  textpath: (node) => object(node.attributes.get("string") ?? "艺术字"),
  /** The picture beside an embedded file shows what is in it. */
  object: (node) => {
    const embedded = oleObjects(node);
    return embedded.length === 0 ? undefined : together(embedded.map(object));
  },
  control: (node) => object(node.attributes.get("name") ?? "控件"),
  t: (node) => object(node.children.filter((each) => typeof each === "string").join("")),
};

const oleObjects = (node: XmlNode): readonly string[] =>
  elementsOf(node).flatMap((each) =>
    each.name === "OLEObject" ? [each.attributes.get("ProgID") ?? "OLE"] : oleObjects(each),
  );
