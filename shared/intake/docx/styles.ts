import { looksOver, looksToggled, type RunLook, runLook } from "./run-look.ts";
import { child, childNumber, childValue, elementsOf, type XmlNode } from "./xml-node.ts";

/** A paragraph's place in a list, as far as it or its style says it. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export interface Styles {
  /** 1 is the highest; nothing for body text. */
  readonly headingLevel: (paragraphStyle: string | undefined) => number | undefined;
  readonly listPlace: (paragraphStyle: string | undefined) => ListPlace;
  readonly look: (paragraphStyle: string | undefined, properties: XmlNode | undefined) => RunLook;
}

/** What the styles of a document say of headings, lists and runs; a style that is based on another adds to it. */
export const readStyles = (part: XmlNode | undefined): Styles => {
  const byId = new Map(
    elementsOf(part)
      .filter(({ name }) => name === "style")
      .map((node) => [node.attributes.get("styleId") ?? "", styleOf(node)]),
  );
  const [standard] = [...byId].find(([, { standard }]) => standard) ?? [];
  const chain = (id: string | undefined): readonly Style[] => chainOf(byId, id);
  const lookOf = (styles: readonly Style[]): RunLook =>
    styles.map(({ look }) => look).reduce(looksOver, NOTHING_SAID);
  const defaults = child(child(part, "docDefaults"), "rPrDefault");
  const ofAll = runLook(child(defaults, "rPr"));
  return {
    headingLevel: (style) => headingLevel(chain(style ?? standard)),
    listPlace: (style) => ({
      list: chain(style ?? standard).find(({ place }) => place.list !== undefined)?.place.list,
      level: chain(style ?? standard).find(({ place }) => place.level !== undefined)?.place.level,
    }),
    look: (style, properties) => {
      const ofRun = lookOf(chain(childValue(properties, "rStyle")));
      const ofStyles = looksToggled(lookOf(chain(style ?? standard)), ofRun);
      return looksOver(runLook(properties), looksOver(ofStyles, ofAll));
    },
  };
};

interface Style {
  readonly standard: boolean;
  readonly base: string | undefined;
  /** Of a style by the built-in name of one. */
  readonly named: number | undefined;
  readonly outline: number | undefined;
  readonly place: ListPlace;
  readonly look: RunLook;
}

const NOTHING_SAID = runLook(undefined);

const styleOf = (node: XmlNode): Style => {
  const paragraph = child(node, "pPr");
  const list = child(paragraph, "numPr");
  return {
    standard: node.attributes.get("type") === "paragraph" && node.attributes.get("default") === "1",
    base: childValue(node, "basedOn"),
    named: namedLevel(childValue(node, "name") ?? ""),
    outline: childNumber(paragraph, "outlineLvl"),
    place: { list: childValue(list, "numId"), level: childNumber(list, "ilvl") },
    look: runLook(child(node, "rPr")),
  };
};

/** A style and those it is based on; one that is based on itself ends. */
const chainOf = (byId: ReadonlyMap<string, Style>, id: string | undefined): readonly Style[] => {
  const chain: Style[] = [];
  let next = byId.get(id ?? "");
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = byId.get(next.base ?? "");
  }
  return chain;
};

/** Chinese Word gives headings ids like `1` or `a3`, but keeps their built-in name `heading 1`. */
const HEADING = /^(?:heading|标题) ?(\d)$/i;
const namedLevel = (name: string): number | undefined => {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
};

/** Outline level 9 means body text. */
export const BODY_LEVEL = 9;

const headingLevel = (chain: readonly Style[]): number | undefined => {
  const said = chain.find(({ named, outline }) => named !== undefined || outline !== undefined);
  if (said?.outline === undefined) return said?.named;
  return said.outline < BODY_LEVEL ? said.outline + 1 : undefined;
};
