import { BODY_LEVEL, type ListPlace, type Styles } from "./styles.ts";
import { child, childNumber, childValue, type XmlNode } from "./xml-node.ts";

/** What a paragraph is, by its properties as they stand now. */
export interface ParagraphProperties {
  readonly style: string | undefined;
  /** Of a heading, 1 the highest; nothing for body text. */
  readonly headingLevel: number | undefined;
  readonly place: ListPlace;
  /** Its end is deleted, hidden or set beside what follows: a reader sees one paragraph. */
  readonly runsOn: boolean;
}

export const paragraphProperties = (node: XmlNode, styles: Styles): ParagraphProperties => {
  const properties = child(node, "pPr");
  const style = childValue(properties, "pStyle");
  const outline = childNumber(properties, "outlineLvl");
  const headingLevel = outline === undefined ? styles.headingLevel(style) : levelOf(outline);
  const heading = headingLevel !== undefined;
  return {
    style,
    headingLevel,
    place: placeOf(properties, style, styles),
    runsOn: runsOn(properties, heading, styles.look(style, child(properties, "rPr")).hidden),
  };
};

const levelOf = (outline: number): number | undefined =>
  outline < BODY_LEVEL ? outline + 1 : undefined;

/** `numId` 0 takes a paragraph out of the list of its style. */
const placeOf = (
  properties: XmlNode | undefined,
  style: string | undefined,
  styles: Styles,
): ListPlace => {
  const own = child(properties, "numPr");
  const ofStyle = styles.listPlace(style);
  return {
    list: childValue(own, "numId") ?? ofStyle.list,
    level: childNumber(own, "ilvl") ?? (childValue(own, "numId") === undefined ? ofStyle.level : 0),
  };
};

/** A heading whose end is hidden (a style separator of Word) stays a heading of its own. */
const runsOn = (
  properties: XmlNode | undefined,
  heading: boolean,
  endHidden: boolean | undefined,
): boolean => {
  const end = child(properties, "rPr");
  const dropped = child(properties, "framePr")?.attributes.get("dropCap") ?? "none";
  return (
    child(end, "del") !== undefined ||
    child(end, "moveFrom") !== undefined ||
    (!heading && endHidden === true) ||
    dropped !== "none"
  );
};
