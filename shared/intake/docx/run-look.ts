import { child, childNumber, childValue, isOn, type XmlNode } from "./xml-node.ts";

/** How a run looks, as far as it changes what is read; nothing where it is not said. */
export interface RunLook {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  readonly capitals: boolean | undefined;
  /** From right to left. */
  readonly turned: boolean | undefined;
  readonly place: "above" | "below" | "line" | undefined;
  readonly font: string | undefined;
}

/** `w:rPr` as it stands now: what a tracked change kept of before (`rPrChange`) is no child of its own name. */
export const runLook = (properties: XmlNode | undefined): RunLook => {
  const fonts = child(properties, "rFonts")?.attributes;
  return {
    hidden: either(properties, "vanish", "specVanish"),
    struck: either(properties, "strike", "dstrike"),
    capitals: isOn(child(properties, "caps")),
    turned: isOn(child(properties, "rtl")),
    place: placeOf(properties),
    font: fonts?.get("ascii") ?? fonts?.get("hAnsi"),
  };
};

const either = (node: XmlNode | undefined, ...names: readonly string[]): boolean | undefined => {
  const said = names.map((name) => isOn(child(node, name)));
  return said.includes(true) ? true : said.find((on) => on !== undefined);
};

/** Word raises by 3 points (6 halves) unless told otherwise; less than that is an adjustment to the line. */
const RAISED_HALF_POINTS = 6;

const placeOf = (properties: XmlNode | undefined): RunLook["place"] => {
  const aligned = alignments.get(childValue(properties, "vertAlign") ?? "");
  if (aligned === "above" || aligned === "below") return aligned;
  const raised = childNumber(properties, "position") ?? 0;
  if (raised >= RAISED_HALF_POINTS) return "above";
  return raised <= -RAISED_HALF_POINTS ? "below" : aligned;
};

const alignments: ReadonlyMap<string, RunLook["place"]> = new Map([
  ["superscript", "above"],
  ["subscript", "below"],
  ["baseline", "line"],
]);

/** What is said nearer to the run holds. */
export const looksOver = (above: RunLook, below: RunLook): RunLook => ({
  hidden: above.hidden ?? below.hidden,
  struck: above.struck ?? below.struck,
  capitals: above.capitals ?? below.capitals,
  turned: above.turned ?? below.turned,
  place: above.place ?? below.place,
  font: above.font ?? below.font,
});

/** ISO 29500-1, 17.7.3: what both the style of the paragraph and that of the run turn on is off again. */
export const looksToggled = (ofParagraph: RunLook, ofRun: RunLook): RunLook => ({
  ...looksOver(ofRun, ofParagraph),
  hidden: toggled(ofParagraph.hidden, ofRun.hidden),
  struck: toggled(ofParagraph.struck, ofRun.struck),
  capitals: toggled(ofParagraph.capitals, ofRun.capitals),
});

const toggled = (one: boolean | undefined, other: boolean | undefined): boolean | undefined =>
  one === undefined && other === undefined ? undefined : (one ?? false) !== (other ?? false);
