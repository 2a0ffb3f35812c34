import { type ElementHandlers, saxElements } from "../office/sax.ts";

/** An element of a small part of a document that is looked at from several sides. */
export interface XmlNode {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlNode | string)[];
}

export const elementsOf = (node: XmlNode | undefined): readonly XmlNode[] =>
  node?.children.filter((each) => typeof each !== "string") ?? [];

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  elementsOf(node).find((each) => each.name === name);

export const childValue = (node: XmlNode | undefined, name: string): string | undefined =>
  child(node, name)?.attributes.get("val");

export const childNumber = (node: XmlNode | undefined, name: string): number | undefined => {
  const value = childValue(node, name);
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
};

/** Whether a property that is on or off is on; nothing where it is not said. */
export const isOn = (node: XmlNode | undefined): boolean | undefined =>
  node === undefined ? undefined : !/^(0|false|off|none)$/.test(node.attributes.get("val") ?? "");

export const textOf = (node: XmlNode): string =>
  node.children.map((each) => (typeof each === "string" ? each : textOf(each))).join("");

/** Builds one element; the handlers are given everything from its opening to its closing tag. */
export const nodeBuilder = (): ElementHandlers & { readonly built: () => XmlNode | undefined } => {
  const open: XmlNode[] = [];
  let root: XmlNode | undefined;
  return {
    opened: ({ name, attributes }) => {
      const node: XmlNode = { name, attributes, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    closed: () => {
      const node = open.pop();
      if (open.length === 0) root = node;
    },
    text: (text) => open.at(-1)?.children.push(text),
    built: () => root,
  };
};

/** A part as a tree; for parts of bounded use only, styles and list definitions. */
export const xmlTree = (xml: Uint8Array | undefined): XmlNode | undefined => {
  if (xml === undefined) return undefined;
  const builder = nodeBuilder();
  saxElements(xml, builder);
  return builder.built();
};

/** Tells the content of a tree as its part told it. */
export const replay = (node: XmlNode, handlers: ElementHandlers): void => {
  for (const each of node.children) {
    if (typeof each === "string") handlers.text?.(each);
    else {
      handlers.opened?.(each);
      replay(each, handlers);
      handlers.closed?.(each.name);
    }
  }
};
