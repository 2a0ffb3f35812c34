import { raisedText } from "../narrative/raised-text.ts";
import { child, childValue, elementsOf, textOf, type XmlNode } from "./xml-node.ts";

/** A formula (OMML) in one line: a fraction with its stroke, a power raised, so that no two numbers run together. */
export const formulaText = (node: XmlNode): string =>
  Object.hasOwn(shapes, node.name)
    ? (shapes[node.name]?.(node) ?? "")
    : elementsOf(node).map(formulaText).join("");

const part = (node: XmlNode, name: string): string => {
  const found = child(node, name);
  return found === undefined ? "" : formulaText(found);
};

/** What is more than one number or word keeps together. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.]*$/u.test(text) ? text : `(${text})`);

const above = (text: string): string => set(text, "above", "^");
const below = (text: string): string => set(text, "below", "_");

const set = (text: string, place: "above" | "below", sign: string): string => {
  const raised = raisedText(text, place);
  return /^[^\p{Nd}\p{L}]*$/u.test(raised) ? raised : `${sign}${grouped(text)}`;
};

const nothing = () => "";

const shapes: Readonly<Record<string, (node: XmlNode) => string>> = {
  t: textOf,
  del: nothing,
  moveFrom: nothing,
  delText: nothing,
  instrText: nothing,
  f: (node) => `${grouped(part(node, "num"))}/${grouped(part(node, "den"))}`,
  sSup: (node) => `${grouped(part(node, "e"))}${above(part(node, "sup"))}`,
  sSub: (node) => `${grouped(part(node, "e"))}${below(part(node, "sub"))}`,
  sSubSup: (node) =>
    `${grouped(part(node, "e"))}${below(part(node, "sub"))}${above(part(node, "sup"))}`,
  sPre: (node) => `${below(part(node, "sub"))}${above(part(node, "sup"))}${part(node, "e")}`,
  rad: (node) => `${above(part(node, "deg"))}√(${part(node, "e")})`,
  nary: (node) => {
    const sign = childValue(child(node, "naryPr"), "chr") ?? "∫";
    return `${sign}${below(part(node, "sub"))}${above(part(node, "sup"))}(${part(node, "e")})`;
  },
  d: (node) => {
    const properties = child(node, "dPr");
    const inner = elementsOf(node).filter(({ name }) => name === "e");
    const between = childValue(properties, "sepChr") ?? "|";
    const [open, close] = [childValue(properties, "begChr"), childValue(properties, "endChr")];
    return `${open ?? "("}${inner.map(formulaText).join(between)}${close ?? ")"}`;
  },
  m: (node) => rows(node, "mr"),
  mr: (node) => rows(node, "e"),
  eqArr: (node) => rows(node, "e"),
  limLow: (node) => `${part(node, "e")}${below(part(node, "lim"))}`,
  limUpp: (node) => `${part(node, "e")}${above(part(node, "lim"))}`,
};

const rows = (node: XmlNode, name: string): string =>
  elementsOf(node)
    .filter((each) => each.name === name)
    .map(formulaText)
    .join("; ");
